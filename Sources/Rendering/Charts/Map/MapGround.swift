/// The land and the lines of latitude and longitude on a map.
struct MapGround {
  private let projection: MapProjection

  static let sea = "#F4F8FA"
  static let land = "#E3E1D9"
  private static let grid = "#DDE3E6"

  init(_ projection: MapProjection) { self.projection = projection }

  /// What stands behind everything else.
  var backdrops: [ChartBackdrop] {
    let frame = projection.frame
    var backdrops: [ChartBackdrop] = [.area(frame, fill: Self.sea)]
    let span = max(projection.east - projection.west, projection.north - projection.south)
    let step = span > 180 ? 30.0 : span > 80 ? 20 : span > 35 ? 10 : 5
    func lines(_ from: Double, _ to: Double) -> StrideThrough<Double> {
      stride(from: (from / step).rounded(.up) * step, through: to, by: step)
    }
    for longitude in lines(projection.west, projection.east) {
      let x = projection.place(longitude, 0).x
      backdrops.append(.rule(x, frame.y, x, frame.maxY, color: Self.grid))
    }
    for latitude in lines(projection.south, projection.north) {
      let y = projection.place(0, latitude).y
      backdrops.append(.rule(frame.x, y, frame.maxX, y, color: Self.grid))
    }
    return backdrops + land
  }

  /// The land within the frame; what lies across the paper's edge is drawn at both ends.
  private var land: [ChartBackdrop] {
    var areas: [ChartBackdrop] = []
    for ring in Self.rings {
      for turn in [-360.0, 0, 360] {
        let points = ring.map { projection.place($0.longitude + turn, $0.latitude) }
        let clipped = Self.thinned(Self.clipped(points, to: projection.frame))
        if clipped.count > 2 { areas.append(.area(clipped, fill: Self.land)) }
      }
    }
    return areas
  }

  /// A polygon without the points that make no difference on paper (Douglas and Peucker 1973), on tenths of a point.
  private static func thinned(_ points: [ChartPoint]) -> [ChartPoint] {
    guard points.count > 3 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    var pending = [(0, points.count / 2), (points.count / 2, points.count - 1)]
    isKept[0] = true
    isKept[points.count / 2] = true
    isKept[points.count - 1] = true
    while let (first, last) = pending.popLast() {
      let start = points[first], dx = points[last].x - start.x, dy = points[last].y - start.y
      let length = (dx * dx + dy * dy).squareRoot()
      var farthest: (distance: Double, index: Int) = (0.35, -1)
      for index in stride(from: first + 1, to: last, by: 1) {
        let x = points[index].x - start.x, y = points[index].y - start.y
        let distance = length < 0.01 ? (x * x + y * y).squareRoot() : abs(x * dy - y * dx) / length
        if distance > farthest.distance { farthest = (distance, index) }
      }
      guard farthest.index > 0 else { continue }
      isKept[farthest.index] = true
      pending += [(first, farthest.index), (farthest.index, last)]
    }
    return points.indices.filter { isKept[$0] }.map { index in
      ChartPoint(x: (points[index].x * 10).rounded() / 10, y: (points[index].y * 10).rounded() / 10)
    }
  }

  /// The part of a polygon within a frame (Sutherland and Hodgman 1974). Linear in its length.
  static func clipped(_ points: [ChartPoint], to frame: ChartBox) -> [ChartPoint] {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), left < frame.maxX, right > frame.x else { return [] }
    var points = points
    func cut(_ depth: (ChartPoint) -> Double) {
      var kept: [ChartPoint] = []
      guard var before = points.last else { return }
      for point in points {
        let (a, b) = (depth(before), depth(point))
        if (a < 0) != (b < 0) {
          let part = a / (a - b)
          kept.append(ChartPoint(x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part))
        }
        if b >= 0 { kept.append(point) }
        before = point
      }
      points = kept
    }
    cut { $0.x - frame.x }
    cut { frame.maxX - $0.x }
    cut { $0.y - frame.y }
    cut { frame.maxY - $0.y }
    return points
  }

  /// The outline of the land.
  static let rings: [[GeoPoint]] = LandOutline.rings.split(separator: ";").map { ring in
    var x = 0, y = 0
    var points: [GeoPoint] = []
    var steps = ring.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }[...]
    while let dx = steps.popFirst(), let dy = steps.popFirst() {
      x += dx
      y += dy
      points.append(GeoPoint(latitude: Double(y) / 10, longitude: Double(x) / 10))
    }
    return points
  }
}
