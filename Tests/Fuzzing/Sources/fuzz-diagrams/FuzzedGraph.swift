import Knowledge
import Rendering

/// A small graph and a request for its diagram, made from bytes.
///
/// The bytes are strings with tabs between them: the first chooses the options by its bytes, then come the address and the title of the document,
/// then three strings for each fact: source, target and role.
struct FuzzedGraph {
  /// Graphs beyond this size only take time.
  private static let mostFacts = 12

  let graph: KnowledgeGraph
  let request: DiagramRequest

  init(_ bytes: UnsafeRawBufferPointer, ontology: Ontology) {
    let strings = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func string(_ index: Int) -> String { index < strings.count ? String(decoding: strings[index], as: UTF8.self) : "" }
    let options = strings.first.map { $0.map(Int.init) } ?? []
    func option(_ index: Int, of count: Int) -> Int { index < options.count ? options[index] % count : 0 }

    let document = Document(id: DocumentID(rawValue: "d"), title: string(2), url: string(1), text: string(2) + ".")
    var part = DocumentGraph(document: document)
    var first: EntityID?
    for start in stride(from: 3, to: min(strings.count, 3 + 3 * Self.mostFacts), by: 3) {
      let ends = [string(start), string(start + 1)].map { name in
        let type = ontology.entityTypes[(name.utf8.first.map(Int.init) ?? 0) % ontology.entityTypes.count].name
        return Entity(id: EntityID(kind: "fuzzed", name: name), type: type, canonicalName: nil, usedForms: [name])
      }
      for end in ends { part.mention(end, at: 0..<1) }
      first = first ?? ends[0].id
      guard ends[0].id != ends[1].id else { continue }
      let role = string(start + 2)
      let relation = ontology.relationTypes[role.utf8.count % ontology.relationTypes.count]
      let fact = Fact(
        ends[0].id, relation.name, ends[1].id, symmetric: relation.isSymmetric,
        modality: Modality.allCases[start % Modality.allCases.count],
        qualifiers: Qualifiers(count: start, unit: role, role: role))
      part.assert(fact, on: Evidence(document: document.id, range: 0..<1, quote: role, rule: "fuzzed", confidence: 1))
    }
    var graph = KnowledgeGraph(ontology: ontology)
    graph.formUnion(part)
    self.graph = graph

    var request = DiagramRequest()
    request.engine = LayoutEngine.allCases[option(0, of: LayoutEngine.allCases.count)]
    request.direction = option(1, of: 2) == 0 ? .leftToRight : .topToBottom
    request.depth = option(2, of: 4)
    if option(3, of: 2) == 1, let first { request.focus = [first] }
    if option(4, of: 2) == 1 { request.title = string(2) }
    self.request = request
  }
}
