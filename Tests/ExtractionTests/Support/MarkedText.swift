import Knowledge

/// A text whose mentions are marked with their types: `[Sazonov]{Person} met [Poincaré]{Person}`.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The marked parts with their types, in the order of the text, as `Sazonov: Person`.
  let mentions: [String]

  init(_ marked: String) {
    var text = "", part = "", type = ""
    var mentions: [String] = []
    var state = 0
    for character in marked {
      switch (state, character) {
      case (0, "["): state = 1
      case (1, "]"): state = 2
      case (2, "{"): state = 3
      case (3, "}"):
        mentions.append("\(part): \(type)")
        (part, type, state) = ("", "", 0)
      case (1, _):
        part.append(character)
        text.append(character)
      case (3, _): type.append(character)
      default: text.append(character)
      }
    }
    self.text = text
    self.mentions = mentions
  }
}

extension DocumentGraph {
  /// The mentions in the order of the text, as `Sazonov: Person`.
  var mentionsInOrder: [String] {
    let bytes = Array(document.text.utf8)
    return mentions.sorted().map { "\(String(decoding: bytes[$0.range], as: UTF8.self)): \(entities[$0.entity]?.type.rawValue ?? "?")" }
  }
}
