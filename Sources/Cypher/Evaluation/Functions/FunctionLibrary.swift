/// The functions by their names in small letters.
enum FunctionLibrary {
  private static let functions: [String: Function] = Dictionary(
    uniqueKeysWithValues: (graph + lists + numbers + texts + conversions).map { ($0.name.lowercased(), $0) })

  /// Looks a function up by its name in small letters.
  static func function(named key: String) -> Function? { functions[key] ?? TemporalBridge.function(named: key) }

  /// The names of all functions and aggregations, as they are usually written.
  static var names: [String] {
    (functions.values.map(\.name) + AggregateFunction.allCases.map(\.rawValue) + ["coalesce", "exists"] + TemporalBridge.functionNames)
      .sorted()
  }
}
