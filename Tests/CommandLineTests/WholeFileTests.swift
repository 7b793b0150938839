import Foundation
import Testing

@testable import entente

@Suite("A file is replaced whole or not at all")
struct WholeFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("whole-file-\(UInt64.random(in: 0 ... .max))")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  @Test("new content takes the place of the old, and nothing is left beside it")
  func replaces() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/picture.svg"
    try WholeFile.replace(path, with: Array("old".utf8))
    try WholeFile.replace(path, with: Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["picture.svg"])
  }

  @Test("a link stays a link, and what it points to is replaced")
  func followsLinks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/real.svg", link = folder.path + "/link.svg"
    try WholeFile.replace(path, with: Array("old".utf8))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try WholeFile.replace(link, with: Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test("a folder that is not there, and a folder in the file's place, are named in one line")
  func refuses() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.path + "/none/picture.svg"
    #expect(throws: WholeFile.Failure(path: missing, reason: "No such file or directory")) { try WholeFile.replace(missing, with: [1]) }
    #expect(throws: WholeFile.Failure.self) { try WholeFile.replace(folder.path, with: [1]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
