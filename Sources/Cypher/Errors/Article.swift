extension String {
  /// A noun with its article.
  var withArticle: String {
    switch self {
    case "null": self
    default: ("aeiou".contains(prefix(1)) ? "an " : "a ") + self
    }
  }
}
