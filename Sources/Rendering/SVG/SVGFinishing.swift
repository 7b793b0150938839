/// Turns Graphviz's SVG into one that may be published: nothing that runs, as wide as its page, readable in the dark, told in order to those who
/// cannot see it, and with tooltips where browsers look for them.
struct SVGFinishing {
  private let telling: SVGTelling
  private let options: SVGOptions
  private let prefix: IDPrefix
  private let drawing: SVGDrawing
  private var bytes: [UInt8] = []

  /// The finished document. Linear in its size.
  /// - Parameter prefix: what identifiers begin with where the options ask for nothing.
  static func finished(
    _ svg: [UInt8], of telling: SVGTelling, _ options: SVGOptions = SVGOptions(), prefix: IDPrefix
  ) throws(XMLEvents.Malformed) -> [UInt8] {
    let prefix = options.idPrefix ?? prefix
    let drawing = try SVGDrawing(svg, prefix: prefix, keepsLinks: !options.leadsToFootnotes && !options.isPlain)
    var finishing = SVGFinishing(telling: telling, options: options, prefix: prefix, drawing: drawing)
    finishing.write()
    return finishing.bytes
  }

  private init(telling: SVGTelling, options: SVGOptions, prefix: IDPrefix, drawing: SVGDrawing) {
    self.telling = telling
    self.options = options
    self.prefix = prefix
    self.drawing = drawing
  }

  private mutating func write() {
    bytes.reserveCapacity(drawing.bytes.count * 3)
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(prefix)\" class=\"entente\"")
    let shape = drawing.shape
    let (width, height) = (SVGNumbers.shortened(String(shape.width)), SVGNumbers.shortened(String(shape.height)))
    add(" viewBox=\"0 0 \(width) \(height)\"")
    if let size = options.size { add(size.attributes(shape: shape)) }
    let names = (title: prefix.id("title"), description: prefix.id("description"))
    add(" role=\"graphics-document document\" aria-labelledby=\"\(names.title)\" aria-describedby=\"\(names.description)\"")
    if let fonts = drawing.fonts {
      add(" font-family=\"")
      escape(fonts)
      add("\"")
    }
    add(">\n<title id=\"\(names.title)\">")
    escape(telling.title)
    add("</title>\n<desc id=\"\(names.description)\">")
    escape(telling.summary)
    add("</desc>\n")
    if !options.isPlain { add("<style>\(drawing.palette.styleSheet(prefix))</style>\n") }
    if let background = drawing.background {
      add("<rect class=\"background\" width=\"\(width)\" height=\"\(height)\" fill=\"\(background.hex)\"/>\n")
    }
    add("<g font-size=\"\(GraphvizFont.size)\"")
    if let transform = drawing.transform.map(Self.shortened) {
      add(" transform=\"")
      escape(transform)
      add("\"")
    }
    add(">\n")
    for run in runs { write(run) }
    add("</g>\n</svg>\n")
  }

  /// Without what Graphviz says that changes nothing.
  private static func shortened(_ transform: String) -> String {
    let plain = "scale(1 1) rotate(0) "
    return SVGNumbers.shortened(transform.hasPrefix(plain) ? String(transform.dropFirst(plain.utf8.count)) : transform)
  }

  /// Parts of one kind that follow each other: what is drawn over what does not change within them.
  private var runs: [ArraySlice<SVGPart>] { drawing.parts.chunked { $0.kind == $1.kind } }

  private mutating func write(_ run: ArraySlice<SVGPart>) {
    guard let kind = run.first?.kind else { return }
    let statements = run.filter { telling.statements[$0.id] != nil }
    switch kind {
    case .loose: add("<g aria-hidden=\"true\">\n")
    case .cluster: add("<g text-anchor=\"middle\" aria-hidden=\"true\">\n")
    case .edge, .node:
      let label = statements.isEmpty ? kind == .node ? "entities" : nil : "statements"
      add("<g text-anchor=\"middle\"\(label.map { " role=\"list\" aria-label=\"\($0)\"" } ?? "")>\n")
    }
    // Where a statement is drawn, another may be: they are then read in order.
    var inOrder = statements.sorted { (telling.statements[$0.id]?.number ?? 0) < (telling.statements[$1.id]?.number ?? 0) }.makeIterator()
    for part in run { write(telling.statements[part.id] == nil ? part : inOrder.next() ?? part) }
    add("</g>\n")
  }

  private mutating func write(_ part: SVGPart) {
    if part.kind == .loose {
      bytes += drawing.bytes[part.range]
      bytes.append(UInt8(ascii: "\n"))
      return
    }
    add("<g")
    if !part.id.isEmpty { attribute("id", prefix.id(part.id)) }
    // Words on a line are nodes to Graphviz, but not to whoever counts entities.
    let isWords = part.classes.hasPrefix("node words")
    attribute("class", isWords ? String(part.classes.dropFirst(5)) : part.classes)
    let statement = telling.statements[part.id]
    if !options.isPlain {
      if let label = statement?.sentence ?? (part.kind == .node && !isWords ? telling.names[part.id] : nil) {
        add(" role=\"listitem\"")
        attribute("aria-label", label)
      } else if part.kind != .cluster {
        add(" aria-hidden=\"true\"")
      }
    }
    add(">")
    if !options.isPlain, let tooltip = telling.tooltips[part.id] {
      add("<title>")
      escape(tooltip)
      add("</title>")
    }
    let number = options.leadsToFootnotes ? (statement ?? telling.companions[part.id].flatMap { telling.statements[$0] })?.number : nil
    if let number {
      // What is hidden from those who listen must not stop them on their way either.
      let about = statement == nil ? " tabindex=\"-1\"" : " aria-label=\"footnote \(number)\""
      add("<a href=\"#\(prefix.footnote(number))\"\(about)>")
    }
    bytes += drawing.bytes[part.range]
    add(number == nil ? "</g>\n" : "</a></g>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    add(" \(name)=\"")
    escape(value)
    add("\"")
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  private mutating func escape(_ text: String) { XMLEscaping.append(text, to: &bytes) }
}

extension Array {
  /// The array in slices of elements that belong together with the one before them.
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < count { chunks.append(self[start...]) }
    return chunks
  }
}
