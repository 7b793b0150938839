/// Labels broken into lines of even length.
enum LineBreaking {
  /// `text` in at most `limit` lines of about `width` columns; what does not fit is cut off with `…`.
  ///
  /// The number of lines is the least that `width` asks for, and the lines are then made as even as that number allows. Words longer than a line are
  /// cut. A wide character (Chinese, Japanese, Korean, emoji) takes two columns.
  static func lines(of text: String, width: Int, limit: Int) -> [String] {
    let words = text.split(separator: " ").flatMap { pieces(of: $0, width: width) }
    let greedy = fill(words, width: width)
    guard greedy.count > 1 else { return greedy }
    guard greedy.count <= limit else {
      var kept = Array(greedy.prefix(limit))
      kept[limit - 1] = shortened(kept[limit - 1], to: width)
      return kept
    }
    // The narrowest width that needs no more lines.
    var low = words.map(columns).max() ?? width, high = width
    while low < high {
      let middle = (low + high) / 2
      if fill(words, width: middle).count <= greedy.count { high = middle } else { low = middle + 1 }
    }
    return fill(words, width: max(low, high))
  }

  /// Phrases one after the other with ` · ` between, a new line where one does not fit; a phrase longer than a line is broken.
  static func packed(_ phrases: [String], width: Int) -> [String] {
    var lines: [String] = []
    for phrase in phrases {
      if let last = lines.last, columns(last[...]) + 3 + columns(phrase[...]) <= width {
        lines[lines.count - 1] = last + " · " + phrase
      } else {
        lines += Self.lines(of: phrase, width: width, limit: 3)
      }
    }
    return lines
  }

  private static func fill(_ words: [Substring], width: Int) -> [String] {
    var lines: [String] = []
    var line = "", used = 0
    for word in words {
      let wanted = columns(word)
      if used > 0 && used + 1 + wanted > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += wanted
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// A word, cut where it is longer than a line: after the last hyphen, dash or slash that fits, else in the middle.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard columns(word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex, used = 0
    var joint: (end: Substring.Index, used: Int)?
    for index in word.indices {
      let wanted = columns(word[index...index])
      if used + wanted > width && used > 0 {
        let end = joint?.end ?? index
        pieces.append(word[start..<end])
        used -= joint?.used ?? used
        (start, joint) = (end, nil)
      }
      used += wanted
      if "-–/".contains(word[index]) { joint = (word.index(after: index), used) }
    }
    pieces.append(word[start...])
    return pieces
  }

  private static func shortened(_ line: String, to width: Int) -> String {
    var line = line
    while columns(line[...]) > width - 2 { line.removeLast() }
    return line + (line.last == " " ? "…" : " …")
  }

  private static func columns(_ text: Substring) -> Int {
    if text.utf8.count < 2 { return text.utf8.count }
    return text.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F300...0x1FAFF,
        0x20000...0x3FFFD:
        return sum + 2
      default: return sum + 1
      }
    }
  }
}
