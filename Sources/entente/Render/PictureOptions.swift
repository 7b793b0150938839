import ArgumentParser
import Rendering

/// How a picture is made ready for its place.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write what a document wants: \(Self.targets). A picture that it needs stands beside it.", valueName: "target"),
    transform: Self.target)
  var embed: EmbeddingTarget?

  @Flag(help: "Number the lines, which then lead to #fn-PREFIX-1 and so on; cite gives the footnotes.")
  var footnotes = false

  @Option(
    help: ArgumentHelp("What every identifier in the SVG begins with (default: a digest of the picture).", valueName: "prefix"),
    transform: Self.prefix)
  var idPrefix: IDPrefix?

  @Option(
    help: ArgumentHelp("The SVG's width: 800, 160mm, 16cm, 6in, 450pt (default: as wide as its page).", valueName: "width"),
    transform: Self.size)
  var size: PictureSize?

  /// The options of the SVG.
  var svg: SVGOptions {
    var options = SVGOptions()
    options.idPrefix = idPrefix
    options.size = size
    options.leadsToFootnotes = footnotes
    return options
  }

  private static var targets: String { EmbeddingTarget.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func target(_ text: String) throws -> EmbeddingTarget {
    guard let target = EmbeddingTarget(rawValue: text.lowercased()) else { throw ValidationError("it should be one of \(targets)") }
    return target
  }

  /// Reads what identifiers begin with.
  static func prefix(_ text: String) throws -> IDPrefix {
    guard let prefix = IDPrefix(rawValue: text) else {
      throw ValidationError("it should be a letter, then at most 63 letters, digits, hyphens and underscores")
    }
    return prefix
  }

  private static func size(_ text: String) throws -> PictureSize {
    guard let size = PictureSize(text) else { throw ValidationError("it should be a width such as 800 or 160mm") }
    return size
  }
}
