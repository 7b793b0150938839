/// The visible text of a page as it grows: paragraphs, each of its words with single spaces between them.
struct HTMLText {
  private var text: [UInt8] = []
  private var paragraph: [UInt8] = []
  private var paragraphs: [(range: Range<Int>, isMain: Bool)] = []
  private var needsSpace = false
  /// Whether what comes is part of the page's own text.
  var isMain = false { didSet { if isMain != oldValue { endParagraph(isMain: oldValue) } } }

  /// Adds characters; white space, no-break spaces included, is folded to one space. Linear.
  mutating func append(_ characters: UnsafeBufferPointer<UInt8>, keepingLines: Bool) {
    var index = 0
    while index < characters.count {
      let byte = characters[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < characters.count && characters[index + 1] == 0xA0
      if keepingLines && byte == 0x0A {
        breakLine()
      } else if byte <= 0x20 || isNoBreakSpace {
        needsSpace = true
      } else {
        if needsSpace && !paragraph.isEmpty && paragraph.last != 0x0A { paragraph.append(0x20) }
        needsSpace = false
        paragraph.append(byte)
      }
      index += isNoBreakSpace ? 2 : 1
    }
  }

  /// Ends a line within a paragraph; the second break in a row ends the paragraph.
  mutating func breakLine() {
    needsSpace = false
    guard !paragraph.isEmpty else { return }
    if paragraph.last == 0x0A { endParagraph() } else { paragraph.append(0x0A) }
  }

  /// Ends the paragraph.
  mutating func endParagraph() { endParagraph(isMain: isMain) }

  private mutating func endParagraph(isMain: Bool) {
    needsSpace = false
    while paragraph.last == 0x0A { paragraph.removeLast() }
    guard !paragraph.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: paragraph)
    paragraphs.append((start..<text.count, isMain))
    paragraph.removeAll(keepingCapacity: true)
  }

  /// The paragraphs with a blank line between them.
  ///
  /// A page that has most of its text in an article gives only that: what stands around it is teasers and menus.
  consuming func finish() -> String {
    endParagraph()
    let main = paragraphs.reduce(0) { $0 + ($1.isMain ? $1.range.count : 0) }
    let onlyMain = main > 0 && main * 2 >= text.count
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 2 * paragraphs.count)
    for paragraph in paragraphs where paragraph.isMain || !onlyMain {
      if !result.isEmpty { result.append(contentsOf: [0x0A, 0x0A]) }
      result.append(contentsOf: text[paragraph.range])
    }
    if !result.isEmpty { result.append(0x0A) }
    return String(decoding: result, as: UTF8.self)
  }
}
