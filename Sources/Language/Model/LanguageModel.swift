import Foundation

/// A trained model of English: where sentences begin, parts of speech, lemmas, dependency trees and names.
///
/// The bundled one was trained on Universal Dependencies' treebanks EWT and GUM; see the notice beside it. It is mapped into memory: loading it costs
/// milliseconds, and processes share its pages.
public struct LanguageModel: Sendable {
  let segmenter: SegmenterNetwork
  let parser: ParserNetwork
  let universalTags: [UniversalTag]
  let pennTags: [PennTag]
  let relations: [UniversalRelation]
  let lexicon: Lexicon
  let nameTags: NameTags

  /// Loads the model at a path. Throws where there is none that this program can read.
  public init(path: String) throws(ModelError) {
    let file = try ModelFile(path: path)
    segmenter = try SegmenterNetwork(in: file)
    parser = try ParserNetwork(in: file)
    universalTags = try Self.values(parser.universal.values, "part of speech", path)
    pennTags = try Self.values(parser.penn.values, "part of speech of the Penn Treebank", path)
    relations = try Self.values(parser.relations.values, "relation of Universal Dependencies", path)
    // A token holds the place of its features in 16 bits.
    guard parser.features.values.count <= UInt16.max else { throw .damaged(path: path, problem: "it has too many sets of features") }
    lexicon = Lexicon(
      lemmatizer: try Lemmatizer(in: file), features: parser.features.values.map { MorphologicalFeatures($0) })
    nameTags = try NameTags(parser.names.values, in: file)
  }

  /// Loads the model that comes with the library.
  public static func bundled() throws(ModelError) -> LanguageModel {
    guard let path = bundledPath else { throw .unreadable(path: "English.model", reason: "it is not beside the program") }
    return try LanguageModel(path: path)
  }

  static var bundledPath: String? { Bundle.module.path(forResource: "English", ofType: "model") }

  /// The tags of a file as this program knows them.
  private static func values<Tag: RawRepresentable<String>>(
    _ names: [String], _ kind: String, _ path: String
  ) throws(ModelError) -> [Tag] {
    var tags: [Tag] = []
    for name in names {
      guard let tag = Tag(rawValue: name) else { throw .damaged(path: path, problem: "“\(name)” is no \(kind) that this program knows") }
      tags.append(tag)
    }
    return tags
  }
}
