import Foundation

/// A folder of annotations, each `NAME.json` beside the text `NAME.txt` that it annotates.
public enum GoldFolder {
  /// Reads all annotations of several folders, which must not annotate one document twice.
  /// - Throws: the first that cannot be read or stands in two folders.
  public static func annotations(inAll paths: [String]) throws(GoldFolderError) -> [GoldAnnotation] {
    var annotations: [GoldAnnotation] = [], folders: [String: String] = [:]
    for path in paths {
      for annotation in try Self.annotations(in: path) {
        if let first = folders.updateValue(path, forKey: annotation.document) {
          throw GoldFolderError(place: path, reason: "annotates “\(annotation.document)”, which \(first) annotates already")
        }
        annotations.append(annotation)
      }
    }
    return annotations
  }

  /// Reads all annotations of a folder, ordered by file name.
  /// - Throws: the first that cannot be read.
  public static func annotations(in path: String) throws(GoldFolderError) -> [GoldAnnotation] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw GoldFolderError(place: path, reason: "no folder that can be read")
    }
    var annotations: [GoldAnnotation] = []
    for name in names.filter({ $0.hasSuffix(".json") && !$0.hasPrefix(".") }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let json = path + "/" + name, text = json.dropLast(".json".count) + ".txt"
      guard let jsonBytes = FileManager.default.contents(atPath: json) else {
        throw GoldFolderError(place: json, reason: "cannot be read")
      }
      guard let textBytes = FileManager.default.contents(atPath: String(text)) else {
        throw GoldFolderError(place: json, reason: "the text beside it, \(text), cannot be read")
      }
      guard let text = String(bytes: textBytes, encoding: .utf8) else {
        throw GoldFolderError(place: String(text), reason: "is not UTF-8")
      }
      do {
        annotations.append(try GoldAnnotation(json: jsonBytes, text: text))
      } catch {
        throw GoldFolderError(place: json, reason: GoldFolderError.reason(for: error))
      }
    }
    guard !annotations.isEmpty else { throw GoldFolderError(place: path, reason: "holds no annotations (NAME.json beside NAME.txt)") }
    return annotations
  }
}

/// Why annotations could not be read: one line with the place.
public struct GoldFolderError: Error, Hashable, CustomStringConvertible {
  let place: String
  let reason: String

  public var description: String { "\(place): \(reason)" }

  static func reason(for error: any Error) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined()
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context): return "\(path(context.codingPath + [key])) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(path(context.codingPath)) has another type than an annotation wants"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(path(context.codingPath)): \(context.debugDescription)"
    default: return "is no JSON"
    }
  }
}
