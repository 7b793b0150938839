/// How many of many points lie where: counts in small squares.
struct PointDensity {
  private let frame: ChartBox
  private let columns: Int
  private let rows: Int
  private var counts: [Int32]

  private static let side = 4.0

  /// Counts the points that lie in a frame.
  init(_ points: [ChartPoint], in frame: ChartBox) {
    self.frame = frame
    self.columns = max(1, Int(frame.width / Self.side) + 1)
    self.rows = max(1, Int(frame.height / Self.side) + 1)
    self.counts = Array(repeating: 0, count: columns * rows)
    for point in points where frame.contains(ChartBox(x: point.x, y: point.y, width: 0, height: 0)) {
      counts[Int((point.y - frame.y) / Self.side) * columns + Int((point.x - frame.x) / Self.side)] += 1
    }
  }

  /// The points in the squares that a box within the frame touches. Linear in its area.
  func count(in box: ChartBox) -> Int {
    func square(_ distance: Double, _ most: Int) -> Int { min(most - 1, max(0, Int(distance / Self.side))) }
    let left = square(box.x - frame.x, columns), right = square(box.maxX - frame.x, columns)
    var count = 0
    for row in square(box.y - frame.y, rows)...square(box.maxY - frame.y, rows) {
      for column in left...right { count += Int(counts[row * columns + column]) }
    }
    return count
  }
}
