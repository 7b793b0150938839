import Foundation
import Knowledge
import Storage
import Testing

@Suite("entente build") final class BuildCommandTests {
  let folder: String
  var path: String { folder + "/g.entente" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try makeDomain()
  }

  /// A pack of the bundled one's words and patterns and two countries, which is loaded in a moment.
  private func makeDomain() throws {
    let bundled = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Extraction/Resources/DefenceDiplomacy").standardized.path
    try FileManager.default.createDirectory(atPath: folder + "/domain/gazetteers", withIntermediateDirectories: true)
    for name in ["ontology", "words", "titles", "patterns"] {
      try FileManager.default.copyItem(atPath: bundled + "/\(name).yaml", toPath: folder + "/domain/\(name).yaml")
    }
    let countries = "type: Country\nentries:\n  - id: country/VN\n    name: Vietnam\n  - id: country/LA\n    name: Laos\n"
    try write(countries, to: "domain/gazetteers/countries.yaml")
  }

  private static func arguments(_ arguments: [String]) -> [String] {
    ["build"] + arguments + (arguments.contains("--domain") ? [] : ["--domain", "domain"])
  }

  private func build(_ arguments: String..., shell: String? = nil, input: String = "") throws -> ChildProgram.Outcome {
    try ChildProgram.run(Self.arguments(arguments), in: folder, shell: shell, input: input)
  }

  private func start(_ arguments: String...) throws -> ChildProgram {
    try ChildProgram(Self.arguments(arguments), in: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }

  private func bytes() -> Data? { FileManager.default.contents(atPath: path) }

  private var leftovers: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.contains("building") || $0.contains("-wal") }
  }

  private func line(_ number: Int) -> String {
    "{\"id\": \"d\(number)\", \"text\": \"Vietnam and Laos signed a cooperation plan number \(number). Turkey attended the meeting.\"}\n"
  }

  @Test("a file of the same name in another folder is added, not put in the place of the first")
  func sameName() throws {
    for name in ["x", "y"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
      try write("Vietnam takes part in the meeting of \(name).", to: name + "/a.txt")
    }
    #expect(try build("x", "--output", "g.entente").status == 0)
    let second = try build("y", "--output", "g.entente")
    #expect(second.errors.hasPrefix("g.entente: 2 documents, ") && second.errors.hasSuffix(": 1 new)\n"), "\(second.errors)")
    let third = try build("x", "y", "--output", "g.entente")
    #expect(third.errors.hasPrefix("g.entente: 2 documents, ") && third.errors.hasSuffix(": 2 unchanged)\n"), "\(third.errors)")
  }

  @Test("files and standard input become a graph, told in one line")
  func builds() throws {
    try write("Vietnam takes part in the Shangri-La Dialogue.", to: "a.txt")
    let outcome = try build("a.txt", "-", "--output", "g.entente", input: "Laos met Turkey.")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("g.entente: 2 documents, ") && outcome.errors.hasSuffix(": 2 new)\n"), "\(outcome.errors)")
    #expect(try GraphFile(path: path).documents().count == 2)
    let again = try build("a.txt", "--output", "g.entente")
    #expect(again.errors.hasSuffix(": 1 unchanged)\n"))
    let quiet = try build("a.txt", "--output", "g.entente", "--quiet")
    #expect(quiet.status == 0 && quiet.errors == "")
  }

  @Test("what cannot be read is told by file and line, the rest is read, and the status is 1")
  func problems() throws {
    try write("Vietnam met Laos.", to: "a.txt")
    try write("", to: "empty.txt")
    try write("{\"id\": \"x\", \"text\": \"Laos\"}\n{broken\n", to: "b.jsonl")
    let outcome = try build("a.txt", "empty.txt", "b.jsonl", "missing.txt", "--output", "g.entente", "--quiet")
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 3)
    for place in ["empty.txt: ", "b.jsonl:2: ", "missing.txt: "] { #expect(outcome.errors.contains(place)) }
    #expect(try GraphFile(path: path).documents().count == 2)
  }

  @Test(
    "a bad output is named before anything is read",
    arguments: [("no/g.entente", "the folder “no” is not there"), (".", "is a folder"), ("a.txt", "is not an Entente file")])
  func badOutput(output: String, message: String) throws {
    try write("Vietnam met Laos.", to: "a.txt")
    // Standard input stays open: a program that read first would wait for ever.
    let program = try start("-", "--output", output)
    #expect(program.wait { !program.isRunning })
    let outcome = try program.finish()
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("entente: \(output): \(message)"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("wrong usage has the status 64", arguments: [["build"], ["build", "a"], ["build", "a", "--output", "b", "--jobs", "0"]])
  func usage(arguments: [String]) throws {
    #expect(try ChildProgram.run(arguments, in: folder).status == 64)
  }

  @Test("a mistake in the domain pack is named")
  func badDomain() throws {
    let outcome = try build("-", "--output", "g.entente", "--domain", "nowhere")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("entente: nowhere/ontology.yaml: "))
  }

  @Test("Ctrl-C leaves what was there, whether a file or nothing", arguments: [false, true], [SIGINT, SIGTERM])
  func interrupted(exists: Bool, signal: Int32) throws {
    if exists { _ = try build("-", "--output", "g.entente", input: "Laos met Turkey.") }
    let before = bytes()
    try write((0..<50).map(line).joined(), to: "a.jsonl")
    // The reader soon waits for standard input, as it would at a terminal; the signal may come before or after.
    let program = try start("a.jsonl", "-", "--output", "g.entente")
    #expect(program.wait { !leftovers.isEmpty })
    program.signal(signal)
    let outcome = try program.finish()
    #expect(outcome.status == 128 + signal && !outcome.wasKilled)
    #expect(outcome.errors == "g.entente: interrupted; \(exists ? "the file is as it was" : "nothing was written")\n")
    #expect(bytes() == before)
    #expect(leftovers.isEmpty)
  }

  @Test("sudden death leaves the old file byte for byte, and the next build clears up", arguments: [false, true])
  func killed(exists: Bool) throws {
    if exists { _ = try build("-", "--output", "g.entente", input: "Laos met Turkey.") }
    let before = bytes()
    try write((0..<50).map(line).joined(), to: "a.jsonl")
    let program = try start("a.jsonl", "-", "--output", "g.entente")
    #expect(program.wait { !leftovers.isEmpty })
    // Any moment will do; this one is likely to fall between documents and end.
    usleep(100_000)
    program.signal(SIGKILL)
    #expect(try program.finish().wasKilled)
    #expect(bytes() == before)
    let next = try build("a.jsonl", "--output", "g.entente", "--quiet")
    #expect(next.status == 0 && next.errors == "")
    #expect(try GraphFile(path: path).documents().count == (exists ? 51 : 50))
    #expect(leftovers.isEmpty)
  }

  @Test("no room for the file is told, and the old file stays", arguments: [false, true])
  func noRoom(exists: Bool) throws {
    if exists { _ = try build("-", "--output", "g.entente", input: "Laos met Turkey.") }
    let before = bytes()
    try write((0..<60).map(line).joined(), to: "a.jsonl")
    // So many blocks of half a kilobyte, or of a kilobyte, as the shell may have it: less than the empty tables need.
    let outcome = try build("a.jsonl", "--output", "g.entente", "--quiet", shell: "ulimit -f 200")
    #expect(outcome.status == 1 && !outcome.wasKilled)
    #expect(outcome.errors.hasPrefix("entente: g.entente: cannot be written to its end"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(bytes() == before)
    #expect(leftovers.isEmpty)
  }
}
