/// The words with a meaning of their own. They are matched without regard to case.
enum Keyword: String, CaseIterable {
  case all, and, any, `as`, asc, ascending, by, call, `case`, contains, count, create, delete, desc, descending, detach, distinct, `else`,
    end
  case ends, exists, explain, extract, `false`, filter, foreach, `in`, `is`, limit, match, merge, none, not, null, on, optional, or, order
  case profile, reduce, remove, `return`, set, single, skip, starts, then, `true`, union, unwind, when, `where`, with, xor, yield
  case shortestpath, allshortestpaths

  /// Keywords by their spelling in small letters.
  static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The length of the longest keyword.
  static let longest = allCases.reduce(0) { max($0, $1.rawValue.utf8.count) }

  /// Whether the word cannot name a variable without backticks.
  var isReserved: Bool {
    switch self {
    case .and, .as, .by, .case, .contains, .create, .delete, .detach, .distinct, .else, .false, .in, .is, .limit, .match, .merge, .not,
      .null, .on,
      .optional, .or, .order, .remove, .return, .set, .skip, .then, .true, .union, .unwind, .when, .where, .with, .xor:
      true
    default: false
    }
  }
}
