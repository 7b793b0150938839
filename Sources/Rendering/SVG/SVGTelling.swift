/// What is told of a picture in its SVG: to those who point at it, and to those who hear it.
struct SVGTelling {
  /// The heading.
  var title: String
  /// What the picture shows, in sentences.
  var summary: String
  /// What pops up, by the element's identifier.
  var tooltips: [String: String] = [:]
  /// What elements are called that are no statements.
  var names: [String: String] = [:]
  /// The statements, by the identifier of the element that draws them.
  var statements: [String: (number: Int, sentence: String)] = [:]
  /// The statements that other elements belong to.
  var companions: [String: String] = [:]

  /// Tells of nothing but the whole.
  init(title: String, summary: String) {
    self.title = title
    self.summary = summary
  }

  /// Tells of an illustration.
  init(_ illustration: some Illustration) {
    self.init(title: illustration.title, summary: illustration.summary)
    tooltips = illustration.tooltips
    names = illustration.names
    companions = illustration.companions
    for (index, statement) in illustration.statements.enumerated() { statements[statement.id] = (index + 1, statement.sentence) }
  }
}
