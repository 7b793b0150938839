import Foundation
public import Knowledge

/// What a careful analyst would draw from one text: the measure of a graph.
public struct GoldAnnotation: Hashable, Sendable {
  /// An entity of the text.
  public struct Entity: Hashable, Sendable, Decodable {
    /// Its name within the annotation.
    public let id: String
    /// Its type.
    public let type: String
    /// Its fullest usual name.
    public let name: String
    /// Every other form that the text uses.
    public let aliases: [String]

    private enum CodingKeys: String, CodingKey { case id, type, name, aliases }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      type = try container.decode(String.self, forKey: .type)
      name = try container.decode(String.self, forKey: .name)
      aliases = try container.decodeIfPresent([String].self, forKey: .aliases) ?? []
    }
  }

  /// A relation that the text states.
  public struct Relation: Hashable, Sendable, Decodable {
    /// Who.
    public let source: String
    /// The relation.
    public let type: String
    /// Whom.
    public let target: String
    /// Whether it is so, planned, desired or denied.
    public let modality: Modality
    /// The shortest stretch of the text that shows it.
    public let quote: String
    /// Count, dates and role, as text.
    public let properties: [String: String]

    private enum CodingKeys: String, CodingKey { case source, type, target, modality, quote, properties }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      source = try container.decode(String.self, forKey: .source)
      type = try container.decode(String.self, forKey: .type)
      target = try container.decode(String.self, forKey: .target)
      modality = try container.decodeIfPresent(Modality.self, forKey: .modality) ?? .asserted
      quote = try container.decode(String.self, forKey: .quote)
      let values = try container.decodeIfPresent([String: Value].self, forKey: .properties) ?? [:]
      properties = values.compactMapValues(\.text)
    }
  }

  /// A number or a string as text; lists have none.
  private struct Value: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = (try? container.decode(Int.self)).map { String($0) } ?? (try? container.decode(String.self))
    }
  }

  /// The text's name: its file's without the ending.
  public let document: String
  /// The entities.
  public let entities: [Entity]
  /// The relations.
  public let relations: [Relation]
  /// The text that is annotated.
  public let text: String

  private struct Content: Decodable {
    let document: String
    let entities: [Entity]
    let relations: [Relation]
  }

  /// Reads an annotation from JSON.
  /// - Throws: a decoding error with the path to what is wrong.
  init(json: Data, text: String) throws {
    let content = try JSONDecoder().decode(Content.self, from: json)
    document = content.document
    entities = content.entities
    relations = content.relations
    self.text = text
  }
}
