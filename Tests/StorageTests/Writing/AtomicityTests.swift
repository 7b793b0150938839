import Foundation
import Knowledge
import Storage
import Testing

@Suite("A build that does not end well") struct AtomicityTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test("a finished build leaves one file and nothing beside it")
  func oneFile() throws {
    try folder.build("g.entente", Samples.corpus(5))
    #expect(folder.names == ["g.entente"])
    try folder.build("g.entente", Samples.corpus(9))
    _ = try GraphFile(path: folder.path("g.entente")).graph()
    #expect(folder.names == ["g.entente"])
  }

  @Test("a cancelled build of a new file leaves nothing", arguments: [true, false])
  func cancelNew(explicitly: Bool) throws {
    do {
      let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
      for graph in Samples.corpus(5) { try writer.write(graph) }
      #expect(!folder.names.contains("g.entente"))
      if explicitly { writer.cancel() }
    }
    #expect(folder.names.isEmpty)
  }

  @Test("a cancelled build leaves the old file byte for byte", arguments: [true, false])
  func cancelExisting(explicitly: Bool) throws {
    try folder.build("g.entente", Samples.corpus(5))
    let before = try folder.bytes("g.entente")
    do {
      let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
      for graph in Samples.corpus(50, seed: 9) { try writer.write(graph) }
      if explicitly { writer.cancel() }
    }
    #expect(try folder.bytes("g.entente") == before)
    #expect(folder.names == ["g.entente"])
  }

  @Test("readers see the old graph until the build is finished")
  func isolation() throws {
    try folder.build("g.entente", Samples.corpus(5))
    let before = try folder.dump("g.entente")
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    for graph in Samples.corpus(20) { try writer.write(graph) }
    #expect(try folder.dump("g.entente") == before)
    _ = try writer.finish()
    #expect(try GraphFile(path: folder.path("g.entente")).documents().count == 20)
  }

  @Test("what a build that died left behind is cleared away, what a living one is making is not")
  func leftovers() throws {
    try folder.write(Data(), to: ".g.entente.999999999-1.building")
    try folder.write(Data(), to: ".g.entente.\(getpid())-7.building")
    try folder.write(Data(), to: ".g.entente.notes.building")
    try folder.build("g.entente", [])
    #expect(folder.names == [".g.entente.\(getpid())-7.building", ".g.entente.notes.building", "g.entente"])
  }

  @Test("a file that appears during the build is not replaced")
  func appearedMeanwhile() throws {
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    try folder.write(Data("mine".utf8), to: "g.entente")
    #expect(throws: GraphFileError.appearedMeanwhile(path: folder.path("g.entente"))) { try writer.finish() }
    #expect(try folder.bytes("g.entente") == Data("mine".utf8))
    #expect(folder.names == ["g.entente"])
  }
}
