/// HTML.
enum HTMLMarkup: Markup {
  static func escaped(_ text: String) -> String { XMLEscaping.escaped(text) }

  static func link(_ address: String) -> String {
    let address = escaped(address)
    return "<a href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer\">\(address)</a>"
  }
}
