import Foundation

/// A trained model of English: where sentences begin, parts of speech, lemmas, dependency trees and names.
///
/// The bundled one was trained on Universal Dependencies' treebanks EWT and GUM; see the notice beside it. It is mapped into memory: loading it costs
/// milliseconds, and processes share its pages.
public struct LanguageModel: Sendable {
  let segmenter: SegmenterNetwork
  let parser: ParserNetwork
  let lemmatizer: Lemmatizer
  let universalTags: [UniversalTag]
  let features: [MorphologicalFeatures]
  let nameTags: NameTags

  /// Loads the model at a path. Throws where there is none that this program can read.
  public init(path: String) throws(ModelError) {
    let file = try ModelFile(path: path)
    segmenter = try SegmenterNetwork(in: file)
    parser = try ParserNetwork(in: file)
    lemmatizer = try Lemmatizer(in: file)
    var universalTags: [UniversalTag] = []
    for value in parser.universal.values {
      guard let tag = UniversalTag(rawValue: value) else { throw .damaged(path: path, problem: "“\(value)” is no part of speech") }
      universalTags.append(tag)
    }
    self.universalTags = universalTags
    features = parser.features.values.map { MorphologicalFeatures($0) }
    nameTags = try NameTags(parser.names.values, in: file)
  }

  /// Loads the model that comes with the library.
  public static func bundled() throws(ModelError) -> LanguageModel {
    guard let path = bundledPath else { throw .unreadable(path: "English.model", reason: "it is not beside the program") }
    return try LanguageModel(path: path)
  }

  static var bundledPath: String? { Bundle.module.path(forResource: "English", ofType: "model") }
}
