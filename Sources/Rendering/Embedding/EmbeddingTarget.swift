/// What a picture is put into.
public enum EmbeddingTarget: String, Sendable, CaseIterable {
  /// A fragment of a page, with the picture in it.
  case html
  /// Markdown, with the picture beside it.
  case markdown
  /// A figure for a LaTeX document, with the picture as PDF beside it.
  case latex
  /// A figure for a Typst document, with the picture beside it.
  case typst
  /// A Word document, with the picture in it.
  case docx

  /// The pictures that it needs.
  public var pictures: [DiagramFormat] {
    switch self {
    case .html, .markdown, .typst: [.svg]
    case .latex: [.pdf]
    case .docx: [.png, .svg]
    }
  }

  /// The format of the picture that stands in a file of its own beside it; `nil` where it is inside.
  public var pictureBeside: DiagramFormat? {
    switch self {
    case .html, .docx: nil
    case .markdown, .typst: .svg
    case .latex: .pdf
    }
  }

  /// How its pictures are made ready.
  public func options(_ options: SVGOptions) -> SVGOptions {
    var options = options
    switch self {
    case .html: options.leadsToFootnotes = true
    case .markdown: break
    // They draw, and know little else.
    case .typst, .latex, .docx: options.isPlain = true
    }
    return options
  }
}
