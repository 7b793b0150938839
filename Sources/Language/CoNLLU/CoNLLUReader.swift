/// Reads the CoNLL-U format of Universal Dependencies v2 (universaldependencies.org/format.html).
///
/// Empty nodes (`8.1`) and enhanced dependencies are left out.
public enum CoNLLUReader {
  /// The sentences of a file. Linear in its length.
  public static func sentences(in text: String) throws(CoNLLUError) -> [CoNLLUSentence] {
    var reader = Reading()
    var number = 0
    // By bytes, since a line end of Windows is one character.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      try reader.take(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line), number)
    }
    try reader.endSentence(number)
    return reader.sentences
  }

  private struct Reading {
    var sentences: [CoNLLUSentence] = []
    private var words: [CoNLLUWord] = []
    private var document = ""
    private var beginsParagraph = false
    /// Multiword tokens: their first and last word, counted from 1, and whether space follows.
    private var multiwords: [(first: Int, last: Int, space: Bool)] = []

    mutating func take(_ line: Substring, _ number: Int) throws(CoNLLUError) {
      if line.isEmpty { return try endSentence(number) }
      if line.hasPrefix("#") { return takeComment(line) }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 10 else {
        throw CoNLLUError(line: number, problem: "a word has 10 columns with tabs between them, this line has \(cells.count)")
      }
      let space = !cells[9].split(separator: "|").contains("SpaceAfter=No")
      if cells[0].contains("-") {
        let ends = cells[0].split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] == words.count + 1, ends[1] > ends[0] else {
          throw CoNLLUError(line: number, problem: "“\(cells[0])” is no range of the words that follow")
        }
        multiwords.append((ends[0], ends[1], space))
      } else if !cells[0].contains(".") {
        guard Int(cells[0]) == words.count + 1 else {
          throw CoNLLUError(line: number, problem: "word \(words.count + 1) expected, “\(cells[0])” found")
        }
        let head = Int(cells[6])
        guard head != nil || cells[6] == "_", head.map({ $0 >= 0 }) ?? true else {
          throw CoNLLUError(line: number, problem: "“\(cells[6])” is no head; the number of a word, or 0 for the root")
        }
        words.append(
          CoNLLUWord(
            form: String(cells[1]), lemma: String(cells[2]), universalTag: String(cells[3]), pennTag: String(cells[4]),
            features: String(cells[5]), head: head.map { $0 - 1 }, dependency: String(cells[7]), misc: String(cells[9]),
            isFollowedBySpace: space,
            continuesToken: false))
      }
    }

    private mutating func takeComment(_ line: Substring) {
      let body = line.dropFirst().drop { $0 == " " }
      if body.hasPrefix("newdoc") {
        beginsParagraph = true
        document = body.split(separator: "=", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
      } else if body.hasPrefix("newpar") {
        beginsParagraph = true
      }
    }

    mutating func endSentence(_ number: Int) throws(CoNLLUError) {
      guard !words.isEmpty else {
        guard multiwords.isEmpty else { throw CoNLLUError(line: number, problem: "a token of several words without the words") }
        return
      }
      for (first, last, space) in multiwords {
        guard last <= words.count else { throw CoNLLUError(line: number, problem: "token \(first)-\(last) goes on behind its sentence") }
        for index in first..<last {
          words[index].continuesToken = true
          words[index - 1].isFollowedBySpace = false
        }
        words[last - 1].isFollowedBySpace = space
      }
      for word in words where word.head.map({ $0 >= words.count }) ?? false {
        throw CoNLLUError(line: number, problem: "the head of “\(word.form)” lies outside its sentence")
      }
      sentences.append(CoNLLUSentence(words: words, document: document, beginsParagraph: beginsParagraph))
      words = []
      multiwords = []
      beginsParagraph = false
    }
  }
}
