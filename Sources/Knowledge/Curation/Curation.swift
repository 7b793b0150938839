/// A person's decisions on a graph: what is to be merged, split, renamed, retyped, denied or asserted.
///
/// They are replayed on top of what the documents say and never mixed with it: without one of them the graph is as it was before.
public struct Curation: Hashable, Sendable, Codable {
  /// The file that they were written in, as the user named it.
  public let file: String
  /// The decisions, in the order of the file.
  public let decisions: [Decision]

  /// Wraps decisions.
  public init(file: String, decisions: [Decision]) {
    self.file = file
    self.decisions = decisions
  }
}

/// One decision, and where it stands.
public struct Decision: Hashable, Sendable, Codable {
  /// What is to be done. Entities are meant by identifier or by any form of their name.
  public enum Action: Hashable, Sendable, Codable {
    /// Several entities are one, which keeps the identifier and the name of `into`.
    case merge([String], into: String)
    /// Some mentions of an entity are another one.
    case split(Split)
    /// An entity is to be shown under another name.
    case rename(String, to: String)
    /// An entity is of another type.
    case retype(String, to: EntityTypeName)
    /// Something that the documents say is wrong.
    case deny(FactPattern)
    /// Something is so that no document of the graph says.
    case assert(AssertedFact)
  }

  /// The line of the file that it begins in, counted from 1.
  public let line: Int
  /// What is to be done.
  public let action: Action
  /// Why, in the person's words.
  public let reason: String?

  /// Makes a decision.
  public init(line: Int, action: Action, reason: String? = nil) {
    self.line = line
    self.action = action
    self.reason = reason
  }
}

/// Which mentions and which evidence of an entity belong to another one.
public struct Split: Hashable, Sendable, Codable {
  /// The entity that gives.
  public let entity: String
  /// The name of the one that takes: a new one, or one that the graph has under this name or identifier.
  public let name: String
  /// The identifier of a new one; `nil` to make one of its type and name.
  public let id: EntityID?
  /// The type of a new one; `nil` for that of the entity that gives.
  public let type: EntityTypeName?
  /// Documents in which all mentions and all evidence go.
  public let documents: [DocumentID]
  /// Passages in which the mentions go. Evidence goes with them where no mention of the entity in it stays.
  public let mentions: [Passage]
  /// Passages in which evidence goes, and the mentions with it.
  public let evidence: [Passage]

  /// Makes a split.
  public init(
    _ entity: String, as name: String, id: EntityID? = nil, type: EntityTypeName? = nil, documents: [DocumentID] = [],
    mentions: [Passage] = [], evidence: [Passage] = []
  ) {
    self.entity = entity
    self.name = name
    self.id = id
    self.type = type
    self.documents = documents
    self.mentions = mentions
    self.evidence = evidence
  }
}

/// A place in a document, as a person points at it.
public struct Passage: Hashable, Sendable, Codable {
  /// How it is pointed at.
  public enum Place: Hashable, Sendable, Codable {
    /// Wherever these words stand; spaces and line breaks are the same.
    case quote(String)
    /// Half-open offsets in Unicode scalars, as exports have them.
    case scalars(Range<Int>)
  }

  /// The document.
  public let document: DocumentID
  /// The place in it.
  public let place: Place

  /// Makes a passage.
  public init(document: DocumentID, place: Place) {
    self.document = document
    self.place = place
  }
}

/// Which facts are meant.
public enum FactPattern: Hashable, Sendable, Codable {
  /// The fact of this identifier, as the documents or other decisions make it.
  case id(FactID)
  /// All facts between two entities that a relation joins, of a modality and with qualifiers where these are told.
  case between(String, RelationTypeName, String, modality: Modality?, qualifiers: Qualifiers)
}

/// A fact that a person vouches for.
public struct AssertedFact: Hashable, Sendable, Codable {
  /// One of its ends.
  public struct End: Hashable, Sendable, Codable {
    /// The entity's name or identifier.
    public let name: String
    /// The type of an entity that is made where the graph does not have it; `nil` where it must be there.
    public let newType: EntityTypeName?

    /// Makes an end.
    public init(_ name: String, newType: EntityTypeName? = nil) {
      self.name = name
      self.newType = newType
    }
  }

  /// Who.
  public let source: End
  /// The relation.
  public let type: RelationTypeName
  /// Whom.
  public let target: End
  /// Whether it is so, planned, desired or denied.
  public let modality: Modality
  /// How many, since when, in which office.
  public let qualifiers: Qualifiers
  /// What it rests on.
  public let basis: Basis

  /// Makes a fact to be asserted.
  public init(
    _ source: End, _ type: RelationTypeName, _ target: End, modality: Modality = .asserted, qualifiers: Qualifiers = Qualifiers(),
    basis: Basis
  ) {
    self.source = source
    self.type = type
    self.target = target
    self.modality = modality
    self.qualifiers = qualifiers
    self.basis = basis
  }
}

/// What a person's assertion rests on: a note, an address, or a document with its words. Never evidence in the sense of the graph.
public struct Basis: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// What the person knows, and from whom.
  public let note: String?
  /// An address; data, never followed.
  public let url: String?
  /// A document, of the graph or elsewhere.
  public let document: String?
  /// What the document says. In a document of the graph it must stand there.
  public let quote: String?
  /// Who asserts it.
  public let author: String?

  /// Makes a basis.
  public init(note: String? = nil, url: String? = nil, document: String? = nil, quote: String? = nil, author: String? = nil) {
    self.note = note
    self.url = url
    self.document = document
    self.quote = quote
    self.author = author
  }

  /// Name and value of each part that is told, in a fixed order.
  public var pairs: [(name: String, value: String)] {
    [("note", note), ("url", url), ("document", document), ("quote", quote), ("by", author)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }

  /// One line for readers: `“quote” — document; note; address (A. Analyst)`.
  public var description: String {
    var parts: [String] = []
    if let document { parts.append((quote.map { "“\($0)” — " } ?? "") + document) }
    parts += [note, url].compactMap { $0 }
    return parts.joined(separator: "; ") + (author.map { " (\($0))" } ?? "")
  }

  public static func < (left: Basis, right: Basis) -> Bool {
    left.pairs.flatMap { [$0.name, $0.value] }.lexicographicallyPrecedes(right.pairs.flatMap { [$0.name, $0.value] })
  }
}
