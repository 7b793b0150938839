/// Tells the dictionary form of a word from its form and tags, by endings and exceptions that were learned.
struct Lemmatizer: Sendable {
  private enum Edit: Sendable {
    /// Without the last scalars, plus a suffix.
    case ending(drop: Int, suffix: String)
    case whole(String)
  }

  private static let longestEnding = 6
  private let rules: KeyTable
  private let edits: [Edit]

  init(in file: ModelFile) throws(ModelError) {
    let scripts = try file.strings("lemmas.scripts")
    rules = try KeyTable("lemmas", in: file, below: scripts.count)
    var edits: [Edit] = []
    for script in scripts {
      if script.hasPrefix("=") {
        edits.append(.whole(String(script.dropFirst())))
      } else if let plus = script.unicodeScalars.firstIndex(of: "+"), let drop = Int(script[..<plus]), drop >= 0 {
        edits.append(.ending(drop: drop, suffix: String(script.unicodeScalars[script.unicodeScalars.index(after: plus)...])))
      } else {
        throw .damaged(path: file.path, problem: "“\(script)” is no way to a lemma")
      }
    }
    self.edits = edits
  }

  /// The dictionary form. A proper noun keeps its capitals. Linear in the length of the form.
  func lemma(of form: String, tag: UniversalTag, penn: PennTag) -> String {
    let text = tag == .properNoun ? form : String(String.UnicodeScalarView(form.unicodeScalars.flatMap(\.lowercased)))
    var base = KeyHash(tag.rawValue.utf8)
    base.add(0x20)
    for byte in penn.rawValue.utf8 { base.add(byte) }
    base.add(0x09)
    var whole = base
    whole.add(UInt8(ascii: "^"))
    for byte in text.utf8 { whole.add(byte) }
    if let rule = rules.number(of: whole) { return apply(edits[rule], to: text) }
    let scalars = text.unicodeScalars
    var start = scalars.index(scalars.endIndex, offsetBy: -Self.longestEnding, limitedBy: scalars.startIndex) ?? scalars.startIndex
    while true {
      var key = base
      for byte in text.utf8[start...] { key.add(byte) }
      if let rule = rules.number(of: key) { return apply(edits[rule], to: text) }
      guard start < scalars.endIndex else { return text }
      start = scalars.index(after: start)
    }
  }

  private func apply(_ edit: Edit, to text: String) -> String {
    switch edit {
    case .whole(let lemma): lemma
    case .ending(0, ""): text
    case .ending(let drop, let suffix): String(text.unicodeScalars.dropLast(drop)) + suffix
    }
  }
}
