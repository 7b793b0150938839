import Foundation

/// A piece of the earth on paper: degrees of longitude and latitude are straight and even, true to scale along the middle.
struct MapProjection {
  /// The piece of paper, in points.
  let frame: ChartBox
  /// The edges, in degrees; `west` may be anything, and `east` lies up to 360 beyond it.
  let west: Double
  let east: Double
  let south: Double
  let north: Double

  /// The smallest piece that shows all points with a margin, in a frame of that width whose height fits; `points` is not empty.
  init(around points: [GeoPoint], x: Double, y: Double, width: Double) {
    let (first, span) = Self.narrowest(points.map(\.longitude))
    let latitudes = points.map(\.latitude)
    var south = latitudes.min() ?? 0, north = latitudes.max() ?? 0
    var west = first, east = first + span
    // A margin of an eighth, and never so near that nothing is recognized.
    let broader = max(span * 0.13, (14 - span) / 2), higher = max((north - south) * 0.13, (9 - north + south) / 2)
    (west, east, south, north) = (west - broader, east + broader, south - higher, north + higher)
    let shrink = max(0.25, cos((south + north) / 2 * .pi / 180))
    // The paper is at least four tenths, at most nine tenths as high as it is wide.
    let ratio = (north - south) / ((east - west) * shrink)
    if ratio < 0.4 {
      let more = 0.4 * (east - west) * shrink - (north - south)
      (south, north) = (south - more / 2, north + more / 2)
    } else if ratio > 0.9 {
      let more = (north - south) / 0.9 / shrink - (east - west)
      (west, east) = (west - more / 2, east + more / 2)
    }
    if east - west > 360 {
      let middle = (east + west) / 2
      (west, east) = (middle - 180, middle + 180)
    }
    // No land is drawn beyond these.
    if south < -60 { (south, north) = (-60, min(84, max(north, -60 + north - south))) }
    if north > 84 { (south, north) = (max(-60, min(south, 84 - (north - south))), 84) }
    self.west = west
    self.east = east
    self.south = south
    self.north = north
    self.frame = ChartBox(x: x, y: y, width: width, height: (width * (north - south) / ((east - west) * shrink)).rounded())
  }

  /// Where a point comes to stand; west of the paper's left edge it is taken as east of it.
  func place(_ point: GeoPoint) -> ChartPoint {
    var longitude = point.longitude
    while longitude < west { longitude += 360 }
    while longitude > east { longitude -= 360 }
    return place(longitude, point.latitude)
  }

  /// The place of a longitude as it is.
  func place(_ longitude: Double, _ latitude: Double) -> ChartPoint {
    ChartPoint(
      x: frame.x + (longitude - west) / (east - west) * frame.width, y: frame.y + (north - latitude) / (north - south) * frame.height)
  }

  /// The shortest piece of the circle that holds all longitudes: where it begins, and how long it is.
  private static func narrowest(_ longitudes: [Double]) -> (first: Double, span: Double) {
    let sorted = Set(longitudes).sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
    var best = (first: first, span: last - first)
    for (before, after) in zip(sorted, sorted.dropFirst()) where 360 - (after - before) < best.span {
      best = (after, 360 - (after - before))
    }
    return best
  }
}
