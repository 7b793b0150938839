/// A page as it is built from the parser's events.
final class HTMLPageBuilder {
  /// What an open element changed, to be changed back at its end.
  private struct Effect: OptionSet {
    let rawValue: UInt8
    static let hides = Effect(rawValue: 1)
    static let isMain = Effect(rawValue: 2)
    static let keepsLines = Effect(rawValue: 4)
    static let captures = Effect(rawValue: 8)
    static let isBlock = Effect(rawValue: 16)
  }

  /// Text that is wanted for itself, as well as or instead of the page's.
  private enum Capture { case title, heading, linkedData }

  /// The most bytes of linked data that are looked at.
  private static let linkedDataLimit = 1 << 20

  private var text = HTMLText()
  private var metadata = HTMLMetadata()
  private var open: [Effect] = []
  private var hiddenDepth = 0
  private var mainDepth = 0
  private var preformattedDepth = 0
  private var capture: (kind: Capture, bytes: [UInt8])?

  /// Notes that an element begins.
  func start(_ name: String, _ attributes: HTMLAttributes) {
    var effect: Effect = []
    if HTMLElement.isHidden(name, inMain: mainDepth > 0) || attributes.hideElement { effect.insert(.hides) }
    if HTMLElement.isMain(name) { effect.insert(.isMain) }
    if name == "pre" { effect.insert(.keepsLines) }
    if HTMLElement.isBlock(name) { effect.insert(.isBlock) }
    if capture == nil, let kind = capture(for: name, attributes) {
      capture = (kind, [])
      effect.insert(.captures)
    }
    note(name, attributes)
    if hiddenDepth == 0 {
      if name == "br" { text.breakLine() } else if effect.contains(.isBlock) { text.endParagraph() }
    }
    if effect.contains(.hides) { hiddenDepth += 1 }
    if effect.contains(.isMain) { mainDepth += 1 }
    if effect.contains(.keepsLines) { preformattedDepth += 1 }
    text.isMain = mainDepth > 0
    open.append(effect)
  }

  /// Notes that the element that was begun last ends.
  func end() {
    guard let effect = open.popLast() else { return }
    if effect.contains(.isBlock) && hiddenDepth == 0 { text.endParagraph() }
    if effect.contains(.hides) { hiddenDepth -= 1 }
    if effect.contains(.isMain) { mainDepth -= 1 }
    if effect.contains(.keepsLines) { preformattedDepth -= 1 }
    text.isMain = mainDepth > 0
    if effect.contains(.captures), let capture {
      self.capture = nil
      switch capture.kind {
      case .title: metadata.note(title: String(decoding: capture.bytes, as: UTF8.self), from: .title)
      case .heading: metadata.note(title: String(decoding: capture.bytes, as: UTF8.self), from: .heading)
      case .linkedData: metadata.note(linkedData: capture.bytes)
      }
    }
  }

  /// Notes text within the open element.
  func characters(_ characters: UnsafeBufferPointer<UInt8>) {
    if let count = capture?.bytes.count, count + characters.count <= Self.linkedDataLimit { capture?.bytes.append(contentsOf: characters) }
    if hiddenDepth == 0 { text.append(characters, keepingLines: preformattedDepth > 0) }
  }

  /// The page.
  func page() -> HTMLPage { HTMLPage(text: text.finish(), metadata: metadata) }

  private func capture(for name: String, _ attributes: HTMLAttributes) -> Capture? {
    switch name {
    case "title": hiddenDepth == 0 ? .title : nil
    case "h1": hiddenDepth == 0 ? .heading : nil
    case "script": attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true ? .linkedData : nil
    default: nil
    }
  }

  private func note(_ name: String, _ attributes: HTMLAttributes) {
    switch name {
    case "meta":
      guard let content = attributes["content"] else { return }
      for key in ["property", "name", "itemprop"] { if let name = attributes[key] { metadata.note(meta: name, content: content) } }
    case "link":
      if attributes["rel"]?.lowercased() == "canonical", let address = attributes["href"] {
        metadata.note(address: address, from: .canonical)
      }
    case "time":
      if let date = attributes["datetime"] {
        metadata.note(date: date, from: attributes["itemprop"] == "datePublished" ? .itemProperty : .time)
      }
    default: break
    }
  }
}
