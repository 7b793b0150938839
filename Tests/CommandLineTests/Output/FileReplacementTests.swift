import Foundation
import Testing

@testable import entente

@Suite("Files replaced as a whole")
final class FileReplacementTests {
  let folder: String
  var path: String { folder + "/out.jsonl" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func text() -> String? { FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  private func put(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

  @Test(
    "a finished file takes the place of the old one, with its permissions, and leaves nothing beside it, waiting for the disk or not",
    arguments: [true, false])
  func replaces(waitingForDisk: Bool) throws {
    try put("old")
    chmod(path, 0o640)
    let file = try FileReplacement(path: path)
    try file.write("new, ".utf8)
    #expect(text() == "old")
    try file.write("whole".utf8)
    try file.finish(waitingForDisk: waitingForDisk)
    #expect(text() == "new, whole")
    #expect(try names() == ["out.jsonl"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("a file that is given up leaves the old one and nothing else")
  func givesUp() throws {
    try put("old")
    do {
      let file = try FileReplacement(path: path)
      try file.write("half".utf8)
      #expect(try names().count == 2)
    }
    #expect(text() == "old")
    #expect(try names() == ["out.jsonl"])
  }

  @Test("a link stays, and the file that it leads to is replaced")
  func links() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/real"))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real")
    let file = try FileReplacement(path: path)
    try file.write("new".utf8)
    try file.finish()
    #expect(FileManager.default.contents(atPath: folder + "/real").map { String(decoding: $0, as: UTF8.self) } == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real")
  }

  @Test("a device is written in place")
  func device() throws {
    let file = try FileReplacement(path: "/dev/null")
    try file.write("x".utf8)
    try file.finish()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test("a folder, and a folder that is missing, are refused in one line")
  func refusals() {
    func reason(_ path: String) -> String? {
      do {
        let file = try FileReplacement(path: path)
        try file.finish()
        return nil
      } catch {
        return error.description
      }
    }
    #expect(reason(folder) == "\(folder): cannot be written: it is a folder")
    #expect(reason(folder + "/no/out") == "\(folder)/no/out: cannot be written: No such file or directory")
  }
}
