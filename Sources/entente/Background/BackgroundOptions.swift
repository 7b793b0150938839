import ArgumentParser
import Extraction
import Knowledge
import YAMLFiles

/// Where the rules come from by which facts follow from others.
struct BackgroundOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The domain pack whose background rules count, instead of the bundled one's.", valueName: "dir"))
  var domain: String?

  /// What follows from a graph. Rules that speak of relations which the graph does not know give nothing.
  /// - Throws: the status to exit with, after a mistake in the pack was told.
  func inference(from graph: KnowledgeGraph) throws -> Inference {
    do {
      return Inference(from: graph, by: try DomainPack.background(ofFolder: domain))
    } catch {
      throw Answering.failure((domain.map { $0 + "/" } ?? "") + error.description)
    }
  }
}
