/// The operator `=~`: whether a whole text matches a regular expression.
enum RegularExpression {
  static func matches(_ text: String, _ pattern: String) throws -> Bool {
    do {
      return try Regex(pattern).wholeMatch(in: text) != nil
    } catch {
      throw RuntimeFault.argument(.invalidArgumentValue, "\(pattern) is not a regular expression")
    }
  }
}
