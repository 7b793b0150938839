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
  /// For each name tag, whether it begins a name, and what is named; `nil` outside names.
  let nameTags: [(begins: Bool, kind: NamedSpan.Kind)?]

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
    var nameTags: [(begins: Bool, kind: NamedSpan.Kind)?] = []
    for value in parser.names.values {
      if value == "O" {
        nameTags.append(nil)
      } else if let kind = NamedSpan.Kind(rawValue: String(value.dropFirst(2))), value.hasPrefix("B-") || value.hasPrefix("I-") {
        nameTags.append((value.hasPrefix("B-"), kind))
      } else {
        throw .damaged(path: path, problem: "“\(value)” is no tag of names")
      }
    }
    self.nameTags = nameTags
  }

  /// Loads the model that comes with the library.
  public static func bundled() throws(ModelError) -> LanguageModel {
    guard let path = bundledPath else { throw .unreadable(path: "English.model", reason: "it is not beside the program") }
    return try LanguageModel(path: path)
  }

  static var bundledPath: String? { Bundle.module.path(forResource: "English", ofType: "model") }
}
