/// Names of a short list that resemble a name that is not in it.
public enum NearNames {
  /// The name that differs from `name` at most in case.
  public static func match(_ name: String, in known: [String]) -> String? {
    known.first { $0 == name } ?? known.first { $0.lowercased() == name.lowercased() }
  }

  /// Up to three names, the nearest first; of equals in the order of the list.
  ///
  /// Nearness counts insertions, deletions and substitutions (Levenshtein), case apart.
  public static func nearest(to name: String, in known: [String]) -> [String] {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    let ranked = known.enumerated().map { (distance: distance(wanted, Array($1.lowercased().utf8)), place: $0, name: $1) }
    return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map(\.name)
  }

  /// How far two names are from each other, as `nearest` counts. The product of their lengths.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(Array(left.lowercased().utf8.prefix(64)), Array(right.lowercased().utf8))
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
