import CLibXML2

/// The attributes of a start tag, while the parser holds them.
struct HTMLAttributes {
  /// Names and values in turn, ended by a null pointer.
  private let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// Looks at the parser's list.
  init(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) { self.pairs = pairs }

  /// The value of an attribute by its lower-case name; empty where it stands without a value.
  subscript(name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0] {
      if xmlStrEqual(key, name) != 0 { return pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return nil
  }

  /// Whether the element is kept from readers: hidden, styled away, or part of the page's frame by its role.
  var hideElement: Bool {
    guard pairs != nil else { return false }
    if self["hidden"] != nil || self["aria-hidden"] == "true" { return true }
    if let role = self["role"], HTMLElement.hidesRole(role) { return true }
    guard let style = self["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }
}
