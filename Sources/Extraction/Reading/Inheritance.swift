import Knowledge

/// What a later part of a long document knows from the parts before it.
struct Inheritance {
  /// Short forms that the text defined, by their bytes.
  var acronyms: [[UInt8]: (length: Int, entity: ReadEntity)] = [:]
  /// Persons by each folded part of their names; the last one counts.
  var persons: [[UInt8]: ReadEntity] = [:]
  /// The date of the document.
  var published: PartialDate?
  /// Whether that date is only that of what the text tells first.
  var isDatedByEvent = false
  /// The country of the dateline.
  var home: EntityID?
}
