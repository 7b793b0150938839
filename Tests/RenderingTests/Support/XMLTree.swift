/// An element of an XML document, as a value.
struct XMLElement: Hashable {
  /// An attribute; the name with its prefix.
  struct Attribute: Hashable {
    let name: String
    let value: String
  }

  /// The name, with its prefix where it has one.
  var name: String
  /// The attributes, in the order of the text.
  var attributes: [Attribute]
  /// What it encloses, in the order of the text.
  var children: [XMLNode]

  init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLNode] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0, value: $1) }
    self.children = children
  }

  /// The value of an attribute.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let place = attributes.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place] = Attribute(name: name, value: value)
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append(Attribute(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The elements directly within.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }
}

/// What an element encloses.
indirect enum XMLNode: Hashable {
  case element(XMLElement)
  case text(String)
}
