/// A picture put into a document, with its caption, its words for those who cannot see it, and its footnotes.
public struct Embedding {
  let title: String
  let caption: [String]
  let summary: String
  let alternative: TextAlternative
  let footnotes: Footnotes
  let prefix: IDPrefix

  /// Prepares an illustration that is drawn with its numbers.
  /// - Parameter prefix: what the identifiers of the picture begin with.
  public init(_ illustration: some Illustration, footnotes: Footnotes, prefix: IDPrefix) {
    title = illustration.title
    caption = illustration.caption
    summary = illustration.summary
    alternative = TextAlternative(of: illustration)
    self.footnotes = footnotes
    self.prefix = prefix
  }

  /// The document.
  /// - Parameters:
  ///   - pictures: the pictures that the target needs, in its order.
  ///   - name: the name of the file beside it that holds the picture.
  public func document(for target: EmbeddingTarget, pictures: [[UInt8]], name: String) -> [UInt8] {
    switch target {
    case .html: Array(html(pictures.first ?? []).utf8)
    case .markdown: Array(markdown(name).utf8)
    case .latex: Array(latex(name).utf8)
    case .typst: Array(typst(name).utf8)
    case .docx: WordDocument(self, png: pictures.first ?? [], svg: pictures.last ?? []).bytes
    }
  }

  /// The caption on one line.
  var captionLine: String { ([title + "."] + caption).joined(separator: " ") }

  private func html(_ svg: [UInt8]) -> String {
    """
    <figure class="entente-figure">
    \(String(decoding: svg, as: UTF8.self))<figcaption>\(HTMLMarkup.escaped(captionLine))</figcaption>
    <details>
    <summary>The picture in words</summary>
    \(alternative.html)</details>
    <section aria-label="Footnotes">
    \(footnotes.html(prefix))</section>
    </figure>

    """
  }

  private func markdown(_ picture: String) -> String {
    // A description within brackets is read as text, too.
    let description = MarkdownMarkup.escaped(title + ". " + alternative.paragraph)
    return """
      ![\(description)](<\(Self.address(picture))>)

      *\(MarkdownMarkup.escaped(captionLine))*

      \(alternative.markdownTable(hasFootnotes: true))
      \(footnotes.markdown)
      """
  }

  private func latex(_ picture: String) -> String {
    let escape = LaTeXMarkup.escaped
    let writer = FootnoteWriter<LaTeXMarkup>()
    let items = footnotes.all.map { "\\item \(writer.line($0))\n" }.joined()
    return """
      % Needs \\usepackage{graphicx}; for names with letters beyond French and German also LuaLaTeX or XeLaTeX and \\usepackage{fontspec}.
      \\begin{figure}
      \\centering
      \\includegraphics[width=\\linewidth,alt={\(escape(title + ". " + summary))}]{\\detokenize{\(picture)}}
      \\caption{\(escape(captionLine))}
      \\label{fig:\(prefix)}
      \\end{figure}
      \(items.isEmpty ? "" : "{\\footnotesize\n\\begin{enumerate}\n\(items)\\end{enumerate}\n}\n")
      """
  }

  private func typst(_ picture: String) -> String {
    let writer = FootnoteWriter<TypstMarkup>()
    let items = footnotes.all.map { "  [\(writer.line($0))],\n" }.joined()
    return """
      #figure(
        image(\(TypstMarkup.literal(picture)), width: 100%, alt: \(TypstMarkup.literal(title + ". " + summary))),
        caption: [\(TypstMarkup.escaped(captionLine))],
      )
      \(items.isEmpty ? "" : "#text(size: 0.8em, enum(\n\(items)))\n")
      """
  }

  /// A file's name as an address relative to the document.
  private static func address(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      let isPlain = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isPlain || "-._~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
