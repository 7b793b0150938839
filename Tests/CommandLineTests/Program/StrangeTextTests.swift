import Foundation
import Testing

@Suite("Long and strange texts") struct StrangeTextTests {
  private static let statement = "Vietnam participated in the Shangri-La Dialogue."

  private static let texts = [
    "long-line": statement + String(repeating: " The talks between the two sides went on without a pause", count: 1 << 20 / 56),
    "control-characters": statement + "\n" + String(repeating: "\u{1}\u{1B}\u{7F}\u{8}", count: 250_000) + "\n" + statement,
    "right-to-left": "\u{202E}שלום\u{202C} مرحبا " + statement + " \u{200F}שלום\u{2067}abc\u{2069}",
    "zero-width": "\u{FEFF}\u{200B}" + statement + "\u{200B}\u{200D}\u{2060}",
    "combining-marks": "Z" + String(repeating: "\u{301}\u{323}", count: 20_000) + " " + statement,
    "unbroken-word": statement + " " + String(repeating: "a", count: 1 << 20),
    "brackets": statement + " " + String(repeating: "(“[", count: 50_000),
  ]

  @Test("are read to the end, and the sentence that says something is found in each", .timeLimit(.minutes(5)))
  func read() throws {
    let folder = try WorkingFolder()
    for (name, text) in Self.texts { try folder.write(text, to: "texts/\(name).txt") }
    let outcome = try folder.run("build", "texts", "--output", "g.entente", "--quiet")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let export = try folder.run("export", "g.entente", "--format", "jsonl")
    for name in Self.texts.keys.sorted() { #expect(export.output.contains("\"document\":\"\(name)\",\"start\""), "\(name)") }
    let verification = try folder.run("verify", "g.entente")
    #expect(verification.status == 0, "\(verification.errors)")
  }
}
