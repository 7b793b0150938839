/// What a model knows of words beside the networks: their features and dictionary forms, looked up when somebody asks.
final class Lexicon: Sendable {
  let lemmatizer: Lemmatizer
  let features: [MorphologicalFeatures]

  init(lemmatizer: Lemmatizer, features: [MorphologicalFeatures]) {
    self.lemmatizer = lemmatizer
    self.features = features
  }
}
