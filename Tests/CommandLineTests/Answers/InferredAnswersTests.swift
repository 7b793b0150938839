import Foundation
import Testing

@Suite("What follows from facts, in answers") struct InferredAnswersTests {
  private let folder: WorkingFolder
  /// What no document says: it is said that the minister visited, and whose minister he is.
  private static let text = """
    Guido Crosetto, the Italian defence minister, visited Kenya in May 2024.
    Guido Crosetto, the Italian defence minister, hopes to visit Peru.
    """

  init() throws {
    folder = try WorkingFolder()
    try folder.write(Self.text, to: "visit.txt")
    let run = try folder.run("build", "visit.txt", "--output", "g.entente", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("show lists it apart, after what is said, with its premises")
  func show() throws {
    let output = try folder.run("show", "g.entente", "Italy", "--inferred").output
    let parts = output.components(separatedBy: "inferred: no document says it\n")
    try #require(parts.count == 2, "\(output)")
    #expect(!parts[0].contains("Kenya"))
    #expect(parts[1].hasPrefix("  Italy visits Kenya — in 2024-05\n      follows from: Guido Crosetto holds office in Italy"))
    #expect(parts[1].contains("; Guido Crosetto visits Kenya — in 2024-05 (office-visits)"))
    #expect(!parts[1].contains("Peru"))
  }

  @Test("stats counts it apart")
  func stats() throws {
    let output = try folder.run("stats", "g.entente").output
    #expect(output.contains(#/\n  visits +2 /#) && output.contains(#/inferred, not counted above +1\n  office-visits +1\n/#), "\(output)")
  }

  @Test("path goes by it only when asked to, and says that it is inferred")
  func path() throws {
    #expect(try folder.run("path", "g.entente", "Italy", "Kenya").output.contains("(2 steps)"))
    let output = try folder.run("path", "g.entente", "Italy", "Kenya", "--inferred").output
    #expect(output.hasPrefix("Italy – Kenya (1 step)\n  inferred: Italy visits Kenya — in 2024-05\n      follows from: "), "\(output)")
  }

  @Test("export has it only when asked to, marked, without evidence, with the facts that it follows from")
  func export() throws {
    let plain = try folder.run("export", "g.entente", "--format", "jsonl").output
    let whole = try folder.run("export", "g.entente", "--format", "jsonl", "--inferred").output
    #expect(!plain.contains("inferred") && whole.hasPrefix(plain))
    let objects = try whole.dropFirst(plain.count).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.allSatisfy { ($0["evidence"] as? [Any])?.isEmpty == true })
    let properties = objects.compactMap { $0["properties"] as? [String: Any] }
    #expect(properties.count == objects.count && properties.allSatisfy { $0["inferred"] as? Bool == true })
    let visit = try #require(properties.first { $0["rule"] as? String == "office-visits" })
    let premises = try #require(visit["premises"] as? [String])
    #expect(premises.count == 2 && premises.allSatisfy { plain.contains("\"id\":\"\($0)\"") })
    #expect(objects.contains { $0["type"] as? String == "visitedBy" && $0["source"] as? String == "country/KE" })
  }

  @Test("another pack has other rules, one without the file none, and a mistake in it is told with its line")
  func otherPack() throws {
    try folder.makePack()
    #expect(try !folder.run("show", "g.entente", "Italy", "--inferred", "--domain", "pack").output.contains("inferred"))
    try folder.write("rules:\n  - rule: guests\n    if: [a visits b]\n    then: b cooperatesWith a\n", to: "pack/background.yaml")
    #expect(try folder.run("show", "g.entente", "Kenya", "--inferred", "--domain", "pack").output.contains("(guests)"))
    try folder.write("rules:\n  - rule: guests\n    if: [a visitz b]\n    then: b cooperatesWith a\n", to: "pack/background.yaml")
    for arguments in [["show", "g.entente", "Kenya", "--inferred"], ["build", "visit.txt", "--output", "h.entente"]] {
      let run = try folder.run(arguments + ["--domain", "pack"])
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("entente: pack/background.yaml:3: “visitz” is no relation type"), "\(run.errors)")
    }
  }
}
