import Knowledge

/// The places in documents that say some facts, in the order of documents, each once.
///
/// Thousands of facts may share a line, of which a reader sees a few quotes: only these are put in order.
struct Proofs {
  /// The first of them.
  private(set) var first: [Evidence] = []
  /// How many there are.
  var count: Int { places.count }
  /// The address of the first document that has one that may be followed.
  private(set) var link: String?

  private struct Place: Hashable {
    let document: DocumentID
    let range: Range<Int>

    init(_ proof: Evidence) {
      document = proof.document
      range = proof.range
    }
  }

  private var places: Set<Place> = []

  /// Gathers them. Linear in their number.
  /// - Parameter limit: how many of the first are kept.
  init(of facts: [Fact], in graph: KnowledgeGraph, limit: Int) {
    var linked: Evidence?
    var links: [DocumentID: String?] = [:]
    for fact in facts {
      for proof in graph.evidence[fact.id] ?? [] {
        places.insert(Place(proof))
        keep(proof, limit)
        if let linked, linked < proof { continue }
        let known = links[proof.document] ?? graph.documents[proof.document]?.url.flatMap(LinkPolicy.safe)
        links[proof.document] = known
        if let known { (linked, link) = (proof, known) }
      }
    }
  }

  private mutating func keep(_ proof: Evidence, _ limit: Int) {
    if first.count == limit, let last = first.last, !(proof < last) { return }
    if let same = first.firstIndex(where: { Place($0) == Place(proof) }) {
      if first[same] < proof { return }
      first.remove(at: same)
    }
    first.insert(proof, at: first.firstIndex { proof < $0 } ?? first.endIndex)
    if first.count > limit { first.removeLast() }
  }
}
