import Foundation
import Knowledge
import Rendering
import Storage
import Testing

@Suite("entente export --format dot")
struct ExportDOTTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  /// Writes a graph file; so many facts that the program shares the work with a second process, where `isLarge`.
  private func graphFile(isLarge: Bool = false) throws -> GraphFile {
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: SampleGraph.ontology)
    for document in SampleGraph.documents() { try writer.write(document) }
    if isLarge {
      var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: "large"), title: "Large", text: "All say so."))
      let countries = (0..<400).map { number in
        Entity(id: EntityID(rawValue: "country/\(number)"), type: "Country", canonicalName: "Country \(number)")
      }
      for country in countries { graph.mention(country, at: 0..<3) }
      for number in 0..<20_500 {
        let fact = Fact(
          countries[number % 397].id, "deploysTo", countries[(number * 7 + 1) % 400].id, symmetric: false,
          qualifiers: Qualifiers(count: number, unit: "ship"))
        graph.assert(fact, on: Evidence(document: graph.document.id, range: 0..<11, quote: "All say so.", rule: "test", confidence: 1))
      }
      try writer.write(graph)
    }
    _ = try writer.finish()
    return try GraphFile(path: folder.path("g.entente"))
  }

  private func dot(_ table: FactTable) -> String {
    var bytes: [UInt8] = []
    table.writeDOT { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("it is the same on standard output and in a file, and the same whichever process writes it", arguments: [false, true])
  func bytes(isLarge: Bool) throws {
    let file = try graphFile(isLarge: isLarge)
    // This process has several threads, and so writes all by itself.
    let expected = dot(try file.factTable())
    #expect(try file.factTable().count > (isLarge ? 20_000 : 0))
    #expect(try dot(file.graph().factTable()) == expected)
    let printed = try folder.run("export", "g.entente", "--format", "dot")
    #expect(printed.status == 0 && printed.errors.isEmpty)
    #expect(printed.output == expected)
    #expect(try folder.run("export", "g.entente", "--format", "dot", "--output", "g.dot").status == 0)
    #expect(try folder.bytes("g.dot") == Data(expected.utf8))
  }

  @Test("a full disk leaves the old file, and nothing else", arguments: [false, true])
  func fullDisk(isLarge: Bool) throws {
    _ = try graphFile(isLarge: isLarge)
    try folder.write("old", to: "g.dot")
    let outcome = try ChildProgram.run(
      ["export", "g.entente", "--format", "dot", "--output", "g.dot"], in: folder.path(""),
      shell: "trap '' XFSZ; ulimit -f \(isLarge ? 1000 : 1)")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("entente: g.dot: cannot be written: "), "\(outcome.errors)")
    #expect(try folder.bytes("g.dot") == Data("old".utf8))
    #expect(folder.names.filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test("what follows from the facts is marked with its rule")
  func inferred() throws {
    _ = try graphFile()
    let plain = try folder.run("export", "g.entente", "--format", "dot")
    let all = try folder.run("export", "g.entente", "--format", "dot", "--inferred")
    #expect(plain.status == 0 && all.status == 0)
    #expect(!plain.output.contains("inferredBy"))
  }
}
