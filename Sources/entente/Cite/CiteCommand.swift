import ArgumentParser
import Knowledge
import Rendering
import Storage

/// `entente cite`: the numbered evidence of a picture.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Number the lines of a picture and give the evidence of each.",
    discussion: """
      Takes the options of render and tells, for each line that it would draw, its number and its footnote: quote, document, date, place in the \
      document, and the address where it is safe to follow. The numbers are those of render --footnotes and render --embed.

        entente cite vietnam.entente
        entente cite vietnam.entente --focus ASEAN --format markdown
        entente cite vietnam.entente --format json
      """)

  /// How footnotes are given.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  @Argument(help: "The graph file.", completion: .file(extensions: ["entente"]))
  var file: String

  @Option(help: "text, markdown, html (a list to which the picture's lines lead) or json (offsets count Unicode scalars).")
  var format = Format.text

  @Option(
    help: ArgumentHelp("What identifiers in HTML begin with (default: as in the picture).", valueName: "prefix"),
    transform: PictureOptions.prefix)
  var idPrefix: IDPrefix?

  @OptionGroup var view: ViewOptions

  func run() throws {
    try Answering.run {
      let shown = try view.view(in: GraphFile(path: file), withFootnotes: true)
      let footnotes = shown.footnotes
      switch format {
      case .text: try StandardOutput.write(footnotes.text)
      case .markdown: try StandardOutput.write(footnotes.markdown)
      case .html: try StandardOutput.write(footnotes.html(idPrefix ?? shown.prefix))
      case .json: try Answering.give { $0.write(footnotes, from: shown.graph) }
      }
    }
  }
}
