import Foundation
import Testing

@testable import GraphModel

@Suite("A graph in columns and its file")
struct ColumnFileTests {
  private func sample() -> ColumnarGraph {
    var (names, years, weights, flags) = (
      ColumnBuilder(ColumnarType(.string)), ColumnBuilder(ColumnarType(.integer)), ColumnBuilder(ColumnarType(.float)),
      ColumnBuilder(ColumnarType(.boolean))
    )
    var tags = ColumnBuilder(ColumnarType(.string, isList: true))
    _ = names.set(0, text: "Hà Nội")
    _ = names.set(2, text: "")
    _ = names.set(3, text: "Hà Nội")
    years.set(1, integer: -7)
    weights.set(2, float: 0.5)
    flags.set(0, boolean: false)
    flags.set(2, boolean: true)
    _ = tags.set(1, text: ColumnarList.encode(["a", "b;ü"]))
    return ColumnarGraph(
      labels: ["City", "Place"], types: ["ROAD", "RIVER"], keys: ["name", "year", "weight", "flag", "tags"], labelSets: [[], [0, 1], [1]],
      nodeLabelSets: [1, 0, 2, 1], relationshipTypes: [1, 0, 0], sources: [0, 0, 3], targets: [2, 1, 3],
      nodeProperties: [.init(key: 0, values: names.values(count: 4)), .init(key: 1, values: years.values(count: 4))],
      relationshipProperties: [
        .init(key: 2, values: weights.values(count: 3)), .init(key: 3, values: flags.values(count: 3)),
        .init(key: 4, values: tags.values(count: 3)),
      ])
  }

  private func bytes(of graph: ColumnarGraph) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ColumnFileWriter.write(graph) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "columns-\(UUID().uuidString)"
    defer { unlink(path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }

  @Test("steps are sorted by type, then by neighbour")
  func steps() {
    let graph = sample()
    #expect(Array(graph.outgoing.offsets) == [0, 2, 2, 2, 3])
    #expect(Array(graph.outgoing.relationships) == [1, 0, 2])
    #expect(Array(graph.outgoing.types) == [0, 1, 0])
    #expect(Array(graph.incoming.offsets) == [0, 0, 1, 2, 3])
    #expect(Array(graph.incoming.neighbours) == [0, 0, 3])
  }

  @Test("what is written is read back as it was")
  func roundTrip() throws {
    let bytes = try bytes(of: sample())
    let graph = try withFile(bytes) { try ColumnFile.graph(path: $0) }
    #expect(graph.labels == ["City", "Place"])
    #expect(graph.labelSets == [[], [0, 1], [1]])
    #expect(graph.nodeProperties.map(\.key) == [0, 1])
    guard case .strings(let codes, let table) = graph.nodeProperties[0].values else { throw Wrong() }
    #expect(Array(codes) == [0, -1, 1, 0])
    #expect(table.all == ["Hà Nội", ""])
    guard case .integers(let years, let present) = graph.nodeProperties[1].values else { throw Wrong() }
    #expect(Array(years) == [0, -7, 0, 0])
    #expect(Array(present) == [0b10])
    guard case .booleans(let truths, let known) = graph.relationshipProperties[1].values else { throw Wrong() }
    #expect((truths[0], known[0]) == (0b100, 0b101))
    guard case .texts(let type, _, let lists) = graph.relationshipProperties[2].values else { throw Wrong() }
    #expect(type == ColumnarType(.string, isList: true))
    #expect(ColumnarList.decode(lists[0]) == ["a", "b;ü"])
    #expect(try self.bytes(of: graph) == bytes)
  }

  @Test("a file is known by its beginning")
  func recognition() throws {
    let bytes = try bytes(of: sample())
    #expect(try withFile(bytes) { ColumnFile.isRecognized(path: $0) })
    #expect(try !withFile(Array("SQLite format 3".utf8)) { ColumnFile.isRecognized(path: $0) })
    #expect(!ColumnFile.isRecognized(path: "/nowhere"))
  }

  @Test("a file that was cut off or changed anywhere is refused or read, but never obeyed")
  func damage() throws {
    let bytes = try bytes(of: sample())
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ColumnFileError.self) { try ColumnFile.graph(content: Array(bytes[..<count])) }
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0xFF
      guard let graph = try? ColumnFile.graph(content: changed) else { continue }
      for step in graph.outgoing.neighbours { #expect(step >= 0 && Int(step) < graph.nodeCount) }
      for property in graph.nodeProperties {
        guard case .strings(let codes, let table) = property.values else { continue }
        for code in codes where code >= 0 { _ = table[Int(code)] }
      }
    }
  }

  @Test("a list of texts is one text, whatever its members hold")
  func lists() {
    for members in [[], [""], ["", ""], ["1:a", "é", "\n"]] { #expect(ColumnarList.decode(ColumnarList.encode(members)) == members) }
    for text in ["x", "5:abc", "-1:", "1:ab"] { #expect(ColumnarList.decode(text) == nil) }
  }

  private struct Wrong: Error {}
}
