import ArgumentParser
import Extraction
import Foundation
import Knowledge
import Storage
import YAMLFiles

/// `entente explain`: how each sentence of a document was read.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show a document sentence by sentence: what is named, which facts were drawn by which rule, and what was rejected.",
    discussion: """
      Reads the document again as the graph file holds it. Names stand in brackets with their type after them; what a word takes up
      (“the two sides”) is told below the sentence. A candidate that gave no fact is listed with the reason.

      Example: entente explain vietnam.entente vietnam-defense-diplomacy --tree
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: "The document’s identifier, as show and export write it.")
  var document: String

  @Flag(help: "Show the tree of each sentence that was parsed.")
  var tree = false

  @Option(help: ArgumentHelp("The domain pack that the file was built with, if not the bundled one.", valueName: "dir"))
  var domain: String?

  @Option(help: "text or json (offsets count Unicode scalars).")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let stored = try GraphFile(path: file)
      let documents = try stored.documents(withTexts: true)
      guard let found = documents.first(where: { $0.id.rawValue == document }) else {
        throw Answering.failure(Self.unknown(document, among: documents.map(\.id.rawValue), file: file))
      }
      do {
        let pack = try domain.map { try DomainPack(folder: $0) } ?? DomainPack.bundled()
        let names = Dictionary(uniqueKeysWithValues: try stored.entities().map { ($0.id, $0.name) })
        let explanation = DocumentExplanation(
          document: found, sentences: try Extractor(pack: pack).explanation(of: found), names: names)
        switch format {
        case .text: try Answering.give(explanation.page(width: TerminalWidth.current(), withTrees: tree))
        case .json: try Answering.give { explanation.write(into: &$0, withTrees: tree) }
        }
      } catch let error as PackError {
        throw Answering.failure((domain.map { $0 + "/" } ?? "") + error.description)
      }
    }
  }

  private static func unknown(_ name: String, among names: [String], file: String) -> String {
    let near = names.filter { $0.localizedCaseInsensitiveContains(name) || name.localizedCaseInsensitiveContains($0) }.prefix(5)
    let hint =
      near.isEmpty
      ? names.isEmpty ? "it holds no document" : "it holds " + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
      : "near to it: " + near.joined(separator: ", ")
    return "\(file) holds no document “\(name)”; \(hint)"
  }
}
