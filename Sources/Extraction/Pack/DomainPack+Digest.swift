import Foundation
public import Knowledge
public import YAMLFiles

extension DomainPack {
  /// The digest of a pack's files, names and contents: by it a document read with an earlier edition of a pack is recognized.
  /// - Parameter folder: the pack; `nil` for the bundled one.
  public static func digest(ofFolder folder: String?) throws(PackError) -> ContentHash {
    guard let folder = folder ?? Bundle.module.resourceURL?.appendingPathComponent("DefenceDiplomacy").path else {
      throw PackError(
        file: "DefenceDiplomacy", line: 0, problem: "the bundled domain pack is not beside the program",
        remedy: "install the program with its .resources folder")
    }
    var content = ""
    for name in (FileManager.default.subpaths(atPath: folder) ?? []).sorted() where name.hasSuffix(".yaml") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      content += "\(name)\n\(data.count)\n" + String(decoding: data, as: UTF8.self)
    }
    return ContentHash(of: content)
  }
}
