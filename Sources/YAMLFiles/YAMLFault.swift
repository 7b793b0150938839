import Yams

/// What is wrong where a file is no YAML, in the words of mistakes.
struct YAMLFault {
  /// What to look for where the parser does not tell.
  static let generalRemedy = "close brackets and quotation marks, and indent with spaces, not tabs"

  /// The line, counted from 1; 0 where the parser knows none.
  let line: Int
  let problem: String
  let remedy: String

  init(_ error: YamlError) {
    switch error {
    case .composer(_, let problem, let mark, _):
      // The composer’s only faults are aliases: a text that begins with “*”.
      line = mark.line
      self.problem = "no YAML: \(problem)"
      remedy = "write the anchor before its alias, or put the text between quotation marks"
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      line = mark.line
      self.problem = "no YAML: \(problem)"
      remedy = context.map(Self.remedy) ?? Self.generalRemedy
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      problem = "written twice in one mapping: " + keys.map { "“\($0)”" }.joined(separator: ", ")
      remedy = "keep one of each"
    case .reader(let problem, let offset, _, let yaml):
      line = offset.map { 1 + yaml.unicodeScalars.prefix($0).count { $0 == "\n" } } ?? 0
      self.problem = "no YAML: \(problem)"
      remedy = "take the character out, or write it as “\\u…” between double quotation marks"
    default:
      line = 0
      problem = "no YAML: \(error)"
      remedy = Self.generalRemedy
    }
  }

  /// What would be right in what the parser, by its own words, was about to read.
  private static func remedy(in context: YamlError.Context) -> String {
    let place = "that begins in line \(context.mark.line)"
    func speaks(of words: String) -> Bool { context.text.contains(words) }
    if speaks(of: "flow sequence") { return "close the list \(place) with “]”, and put “,” between its members" }
    if speaks(of: "flow mapping") { return "close the mapping \(place) with “}”, and put “,” between its members" }
    if speaks(of: "quoted scalar") { return "close the quotation mark of the text \(place)" }
    if speaks(of: "block mapping") { return "write all members of the mapping \(place) as “key: value”, indented alike" }
    if speaks(of: "block collection") { return "begin all members of the list \(place) with “- ”, indented alike" }
    if speaks(of: "simple key") { return "write “: ” after the key in line \(context.mark.line)" }
    return generalRemedy
  }
}
