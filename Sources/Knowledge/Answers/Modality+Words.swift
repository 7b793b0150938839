extension Modality {
  /// The modality in words for readers, to be put before a relation: `planned`.
  public var words: String {
    switch self {
    case .asserted: "stated"
    case .planned: "planned"
    case .desired: "hoped for"
    case .negated: "denied"
    }
  }
}
