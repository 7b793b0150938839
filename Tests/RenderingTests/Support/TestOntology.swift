import Knowledge

extension Ontology {
  /// Types enough for small pictures.
  static let small = Ontology(
    name: "small",
    entityTypes: [
      type("Actor", "actor", "actors", shape: "box", fill: "#FFFFFF", line: "#333333", isAbstract: true),
      type("Country", "country", "countries", parent: "Actor", shape: "box rounded", fill: "#DCEBF7", line: "#0072B2"),
      type(
        "CountryGroup", "group of states", "groups of states", parent: "Actor", shape: "box rounded dashed", fill: "#EEF5FB",
        line: "#0072B2"),
      type(
        "InternationalOrganization", "international organization", "international organizations", parent: "Actor", shape: "box",
        fill: "#DDF1EA", line: "#009E73"),
      type("Organization", "organization", "organizations", parent: "Actor", shape: "box", fill: "#F1F6E4", line: "#5E7F12"),
      type("ArmedForce", "armed force", "armed forces", parent: "Actor", shape: "house", fill: "#ECECEC", line: "#555555"),
      type("Person", "person", "persons", parent: "Actor", shape: "box rounded", fill: "#FFFFFF", line: "#666666"),
      type("Forum", "forum", "forums", shape: "ellipse", fill: "#FDF0DC", line: "#B97A00"),
      type("Mission", "mission", "missions", shape: "hexagon", fill: "#FBE5DA", line: "#D55E00"),
      type("Exercise", "exercise", "exercises", shape: "octagon", fill: "#FBE5DA", line: "#D55E00"),
      type("Event", "event", "events", shape: "cds", fill: "#F7E8F1", line: "#B0578F"),
      type("Agreement", "agreement", "agreements", shape: "note", fill: "#E8F5FC", line: "#2F8FC4"),
      type("Policy", "policy", "policies", shape: "note", fill: "#FFFBE0", line: "#8A7F00"),
      type("Place", "place", "places", shape: "box dotted", fill: "#FFFFFF", line: "#0072B2"),
    ],
    relationTypes: [
      relation("cooperatesWith", "cooperates with", color: "#5B7C99", isSymmetric: true),
      relation("meetsWith", "meets", color: "#5B7C99", isSymmetric: true),
      relation("visits", "visits", color: "#5B7C99"),
      relation("hosts", "hosts", color: "#5B7C99"),
      relation("participatesIn", "takes part in", color: "#5B7C99"),
      relation("deploysTo", "deploys to", color: "#C0673A"),
      relation("exercisesWith", "exercises with", color: "#C0673A", isSymmetric: true),
      relation("assists", "assists", color: "#3F8F74"),
      relation("supplies", "supplies", color: "#3F8F74"),
      relation("signs", "signs", color: "#5B7C99"),
      relation("signsAgreementWith", "signs agreement with", color: "#5B7C99", isSymmetric: true),
      relation("memberOf", "member of", color: "#8A8A8A"),
      relation("partOf", "part of", color: "#8A8A8A"),
      relation("affiliatedWith", "holds office in", color: "#8A8A8A"),
      relation("locatedIn", "located in", color: "#8A8A8A"),
      relation("borders", "borders", color: "#8A8A8A", isSymmetric: true),
      relation("upholds", "upholds", color: "#8A8A8A"),
    ])

  private static func type(
    _ name: EntityTypeName, _ label: String, _ plural: String, parent: EntityTypeName? = nil, shape: String, fill: String, line: String,
    isAbstract: Bool = false
  ) -> EntityType {
    EntityType(
      name: name, parents: parent.map { [$0] } ?? [], label: label, plural: plural, idKind: name.rawValue.lowercased(),
      isAbstract: isAbstract,
      fill: fill, line: line, shape: shape)
  }

  private static func relation(_ name: RelationTypeName, _ label: String, color: String, isSymmetric: Bool = false) -> RelationType {
    RelationType(name: name, domain: [], range: [], isSymmetric: isSymmetric, label: label, color: color)
  }
}
