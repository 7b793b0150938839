import ArgumentParser

/// How an answer is given.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  /// Text for a terminal.
  case text
  /// One JSON object.
  case json
}
