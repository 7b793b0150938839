/// Which documents are copies of one text and count as one source.
public struct SourceGroups: Hashable, Sendable {
  /// For each document that has copies, the one of its group that comes first by identifier.
  private let first: [DocumentID: DocumentID]

  /// No document is a copy.
  public init() { first = [:] }

  /// Restores stored groups.
  /// - Parameter first: for each document that has copies, the same member of its group.
  public init(restoring first: [DocumentID: DocumentID]) { self.first = first }

  /// Finds the copies among documents by their texts. Nearly linear in the texts; the order of the documents makes no difference.
  public init(among documents: some Collection<Document>) {
    let documents = documents.sorted { $0.id < $1.id }
    let groups = CopyFinder.groups(among: documents.map { TextSignature(of: $0.text) }) { documents[$0].text }
    self.init(groups: groups, of: documents.map(\.id))
  }

  /// Puts documents together that have the same digest, for graphs that are without their texts.
  public init(digestsOf documents: some Collection<Document>) {
    let documents = documents.sorted { $0.id < $1.id }
    var numbers: [ContentHash: Int] = [:]
    let groups = documents.enumerated().map { number, document in
      numbers[document.hash, default: number] += 0
      return numbers[document.hash] ?? number
    }
    self.init(groups: groups, of: documents.map(\.id))
  }

  private init(groups: [Int], of ids: [DocumentID]) {
    var sizes: [Int: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    first = Dictionary(
      uniqueKeysWithValues: zip(ids, groups).filter { sizes[$0.1] != 1 }.map { ($0.0, ids[$0.1]) })
  }

  /// The document that stands for the source of one: the first of its group, or itself.
  public func source(of document: DocumentID) -> DocumentID { first[document] ?? document }

  /// Whether other documents are copies of one, or it of them.
  public func hasCopies(_ document: DocumentID) -> Bool { first[document] != nil }

  /// The number of independent sources among documents.
  public func count(of documents: some Sequence<DocumentID>) -> Int { Set(documents.map(source)).count }

  /// The groups of two and more documents, each sorted, in the order of their first ones.
  public var groups: [[DocumentID]] {
    Dictionary(grouping: first.keys) { first[$0] ?? $0 }.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
