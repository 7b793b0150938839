import Knowledge

/// A place on the earth, in degrees, north and east above zero.
struct GeoPoint: Hashable {
  let latitude: Double
  let longitude: Double

  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The place that a gazetteer gives an entity, in its attribute `coordinates`: `16.1,107.9`.
  init?(_ entity: Entity) {
    guard let parts = entity.attributes["coordinates"]?.split(separator: ","), parts.count == 2, let latitude = Double(parts[0]),
      let longitude = Double(parts[1]), abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}
