import Foundation
import Knowledge

/// What one line of JSON Lines tells of a document; unknown keys are ignored, and `null` is as good as no key.
struct JSONLine: Hashable, Sendable {
  /// The value of `id`, where it is not empty.
  let id: String?
  /// The value of `title`.
  let title: String?
  /// The value of `date`.
  let published: PartialDate?
  /// The value of `text`.
  let text: String
  /// The value of `url`.
  let url: String?

  private enum Key: String, CodingKey { case id, title, date, text, url }

  /// Reads a line.
  /// - Throws: why it is no document.
  init(_ bytes: ArraySlice<UInt8>) throws(TextDefect) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
    } catch {
      throw TextDefect(reason: Self.reason(for: error))
    }
    guard let text = fields.text, !text.isEmpty else { throw TextDefect(reason: .noText) }
    if let offset = text.utf8.firstIndex(of: 0) {
      throw TextDefect(reason: .binary(BinaryFormat.withNUL(at: text.utf8.distance(from: text.utf8.startIndex, to: offset))))
    }
    guard TextDecoding.hasVisibleText(text) else { throw TextDefect(reason: .blank) }
    if let date = fields.date, PartialDate(date) == nil {
      throw TextDefect(reason: .wrongValue(key: Key.date.rawValue, wanted: "a date such as 2014, 2018-10 or 2018-10-02, not “\(date)”"))
    }
    id = fields.id.flatMap { $0.isEmpty ? nil : $0 }
    title = fields.title
    published = fields.date.flatMap { PartialDate($0) }
    self.text = text
    url = fields.url
  }

  private struct Fields: Decodable {
    var id, title, date, text, url: String?
  }

  private static func reason(for error: any Error) -> ReadingProblem.Reason {
    switch error {
    case DecodingError.typeMismatch(_, let context):
      guard let key = context.codingPath.first else { return .brokenJSON("the line must be an object such as {\"text\": \"…\"}") }
      return .wrongValue(key: key.stringValue, wanted: "a string")
    case DecodingError.dataCorrupted(let context):
      let detail = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
      return .brokenJSON(sentence(detail ?? context.debugDescription))
    default:
      return .brokenJSON("the line must be an object such as {\"text\": \"…\"}")
    }
  }

  /// The parser's words as a part of a sentence. It speaks of line 1, because it sees one line.
  private static func sentence(_ words: String) -> String {
    var words = words.replacingOccurrences(of: "around line 1, column", with: "at column").replacingOccurrences(of: "\n", with: " ")
    if words.hasSuffix(".") { words.removeLast() }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
