import Knowledge

/// An entity as one document names it.
struct ReadEntity {
  var id: EntityID
  var type: EntityTypeName
  /// Its type with all ancestors.
  var kinds: Ontology.TypeSet = []
  /// The gazetteer's record, where it has one.
  var known: Entity?
  /// The name to show, where it is not to be chosen from the forms.
  var name: String?
  /// Whether the name is shown whatever forms stand in the text: `the Peruvian navies` names the Peruvian Navy.
  var isNameFixed = false
  /// Forms of its name that stand within longer ones.
  var forms: [String] = []
  /// The body or country that its name says it belongs to.
  var owner: Int?
  /// The gazetteer's country or countries of it.
  var countries: [EntityID] = []
  /// Parts of a pair that the name joins: Vietnam–Japan Dialogue.
  var parties: [Int] = []

  /// The entity without its ties to others of the same part.
  var alone: ReadEntity {
    var entity = self
    entity.owner = nil
    entity.parties = []
    return entity
  }
}
