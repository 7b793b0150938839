import Knowledge

/// The identifiers of a picture's elements, made from those of the graph, so that a link or a style sheet finds them again in the next picture.
///
/// Letters, digits and hyphens stay, a slash becomes a full stop, and every other byte `_` and two hexadecimal digits: no two entities share an
/// identifier.
enum ElementID {
  /// `entity-country.VN`.
  static func entity(_ id: EntityID) -> String { "entity-" + encoded(id.rawValue) }

  /// `line-country.VN..deploysTo..mission.unmiss`; the modality follows where it is not asserted, then `inferred`, then what became of it.
  static func line(_ group: FactGroup) -> String {
    "line-" + joined([group.source.rawValue, group.type.rawValue, group.target.rawValue], group.modality, group.isInferred, group.change)
  }

  /// `trunk-country.VN..deploysTo..out`: the common part of the lines of one relation that leave, reach or touch an entity.
  static func trunk(_ trunk: TrunkGrouping.Trunk) -> String {
    "trunk-" + joined([trunk.hub.rawValue, trunk.type.rawValue, trunk.sense.rawValue], trunk.modality, trunk.isInferred, trunk.change)
  }

  private static func joined(_ parts: [String], _ modality: Modality, _ isInferred: Bool, _ change: Change?) -> String {
    var all = parts.map(encoded)
    if modality != .asserted { all.append(modality.rawValue) }
    if isInferred { all.append("inferred") }
    if let change, change != .kept { all.append(change.rawValue) }
    return all.joined(separator: "..")
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        bytes.append(byte)
      // Two full stops in a row are kept for joining.
      case UInt8(ascii: "/") where bytes.last != UInt8(ascii: ".") && !bytes.isEmpty: bytes.append(UInt8(ascii: "."))
      default: bytes += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
