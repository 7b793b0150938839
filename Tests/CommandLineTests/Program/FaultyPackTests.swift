import Foundation
import Testing

@Suite("Domain packs with a mistake") struct FaultyPackTests {
  /// A mistake: what is written into which file, the line that is to blame, and the words that must be said.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let edit: @Sendable (String) -> String
    let line: Int?
    let words: [String]
  }

  private static func gazetteer(_ entries: String) -> String { "type: Country\nentries:\n" + entries }

  static let mistakes = [
    Mistake(
      testDescription: "a key that nobody knows", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    alias: Viet Nam\n") }, line: 5, words: ["“alias”", "aliases"]),
    Mistake(
      testDescription: "one id twice", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n  - id: country/VN\n    name: Laos\n") }, line: 5,
      words: ["“country/VN”", "gazetteers/countries.yaml:3", "its own id"]),
    Mistake(
      testDescription: "an entry without name", file: "gazetteers/countries.yaml", edit: { _ in gazetteer("  - id: country/VN\n") },
      line: 3,
      words: ["name"]),
    Mistake(
      testDescription: "an unknown type", file: "gazetteers/countries.yaml",
      edit: { _ in "type: Contry\nentries:\n  - id: country/VN\n    name: Vietnam\n" }, line: 1, words: ["“Contry”"]),
    Mistake(
      testDescription: "a reference to nothing", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    capital: place/hanoi\n") }, line: 3, words: ["“place/hanoi”"]),
    Mistake(
      testDescription: "a key twice", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - {id: country/VN, name: Vietnam, name: Laos}\n") }, line: 3, words: ["“name”", "twice"]),
    Mistake(
      testDescription: "a name of spaces", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: '  '\n") }, line: 4, words: ["text"]),
    Mistake(
      testDescription: "an ambiguous form that is none", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    ambiguous: [Vietnm]\n") }, line: 5, words: ["“Vietnm”", "aliases"]),
    Mistake(
      testDescription: "a member that is nowhere", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    members: [country/LA]\n") }, line: 3, words: ["“country/LA”"]),
    Mistake(
      testDescription: "an id of another type", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: forum/vietnam\n    name: Vietnam\n") }, line: 3, words: ["“forum/vietnam”", "“country/”"]),
    Mistake(
      testDescription: "a date that is none", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    since: long ago\n") }, line: 5, words: ["“long ago”", "2014"]),
    Mistake(
      testDescription: "coordinates that are none", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    coordinates: [107.9, 216.1]\n") }, line: 5,
      words: ["107.9, 216.1", "latitude"]),
    Mistake(
      testDescription: "a type that is its own ancestor", file: "ontology.yaml",
      edit: { $0.replacingOccurrences(of: "Actor: {parents: [Entity]", with: "Actor: {parents: [Country]") }, line: nil,
      words: ["“Actor”", "ancestor"]),
    Mistake(
      testDescription: "an id that is no word", file: "ontology.yaml",
      edit: { $0.replacingOccurrences(of: "id: forum,", with: "id: a forum/of,") }, line: nil, words: ["“a forum/of”"]),
    Mistake(
      testDescription: "a place that no pattern knows", file: "patterns.yaml",
      edit: {
        $0.replacingOccurrences(of: "source: [subject]\n    target: [object, in, at, of]", with: "source: [subjekt]\n    target: [at]")
      }, line: nil,
      words: ["“subjekt”", "subject"]),
    Mistake(
      testDescription: "a pattern without target", file: "patterns.yaml",
      edit: { $0.replacingOccurrences(of: "source: [subject]\n    target: [object, in, at, of]", with: "source: [subject]") }, line: nil,
      words: ["target"]),
    Mistake(
      testDescription: "a count of an unknown relation", file: "patterns.yaml",
      edit: { $0.replacingOccurrences(of: "counted: [deploysTo", with: "counted: [deployTo") }, line: nil, words: ["“deployTo”"]),
    Mistake(
      testDescription: "parties of an unknown type", file: "words.yaml",
      edit: { $0.replacingOccurrences(of: "  ArmedForce: [services", with: "  ArmdForce: [services") }, line: nil, words: ["“ArmdForce”"]),
    Mistake(
      testDescription: "names of a country that is nowhere", file: "words.yaml",
      edit: { $0.replacingOccurrences(of: "country/VN", with: "country/VX") }, line: nil, words: ["“country/VX”"]),
    Mistake(
      testDescription: "no YAML", file: "ontology.yaml", edit: { $0 + "\nentities: [unclosed\n" }, line: nil, words: ["no YAML"]),
    Mistake(
      testDescription: "a list that is not closed", file: "ontology.yaml", edit: { _ in "name: x\nentities: [unclosed\nrelations: y\n" },
      line: 3, words: ["no YAML", "line 2", "“]”"]),
    Mistake(
      testDescription: "a quotation mark that is not closed", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: \"Vietnam\n") }, line: 5, words: ["no YAML", "line 4", "quotation mark"]),
    Mistake(
      testDescription: "one key twice", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Vietnam\n    name: Laos\n") }, line: 4, words: ["“name”", "keep one"]),
    Mistake(
      testDescription: "a control character", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: Viet\u{1}nam\n") }, line: 4, words: ["control character"]),
    Mistake(
      testDescription: "a star before a text", file: "gazetteers/countries.yaml",
      edit: { _ in gazetteer("  - id: country/VN\n    name: *Vietnam\n") }, line: 4, words: ["alias", "quotation marks"]),
    Mistake(
      testDescription: "an unknown parent", file: "ontology.yaml",
      edit: { $0.replacingOccurrences(of: "Forum: {parents: [Entity]", with: "Forum: {parents: [Entitty]") }, line: nil,
      words: ["“Entitty”"]),
    Mistake(
      testDescription: "an unknown domain", file: "ontology.yaml",
      edit: { $0.replacingOccurrences(of: "domain: [Actor]", with: "domain: [Aktor]") }, line: nil, words: ["“Aktor”"]),
    Mistake(
      testDescription: "a pattern of an unknown relation", file: "patterns.yaml",
      edit: { $0.replacingOccurrences(of: "relation: hosts\n", with: "relation: hostes\n") }, line: nil, words: ["“hostes”"]),
  ]

  @Test("file, line, what is wrong and what would be right stand in one line, and nothing is made", arguments: mistakes)
  func named(mistake: Mistake) throws {
    let folder = try WorkingFolder()
    try folder.makePack()
    let before = String(decoding: try folder.bytes("pack/" + mistake.file), as: UTF8.self)
    let after = mistake.edit(before)
    #expect(after != before)
    try folder.write(after, to: "pack/" + mistake.file)

    let run = try folder.run("build", "-", "--domain", "pack", "--output", "g.entente", input: "Vietnam.")
    #expect(run.status == 1)
    #expect(run.complaints.count == 1, "\(run.errors)")
    let line = try #require(run.complaints.first)
    #expect(line.contains("pack/\(mistake.file):" + (mistake.line.map { "\($0): " } ?? "")), "\(line)")
    #expect(line.contains(#/\.yaml:\d+: .+; .+/#), "no line, or no remedy: \(line)")
    for word in mistake.words { #expect(line.contains(word), "\(line)") }
    #expect(folder.names == ["pack"])
  }

  @Test("letters that are not UTF-8 are told with their line")
  func foreignBytes() throws {
    let folder = try WorkingFolder()
    try folder.makePack()
    let text = Self.gazetteer("  - id: country/VN\n    name: Vi")
    try folder.write(Data(text.utf8) + [0xEA] + Data("t Nam\n".utf8), to: "pack/gazetteers/countries.yaml")
    let run = try folder.run("build", "-", "--domain", "pack", "--output", "g.entente", input: "Vietnam.")
    #expect(run.complaints == ["entente: pack/gazetteers/countries.yaml:4: the file is not UTF-8; save it as UTF-8"])
  }

  @Test("a mark of the byte order before a file, and line ends of other systems, are no mistakes")
  func otherEditors() throws {
    let folder = try WorkingFolder()
    try folder.makePack()
    let text = Self.gazetteer("  - id: country/VN\n    name: Vietnam\n").replacingOccurrences(of: "\n", with: "\r\n")
    try folder.write("\u{FEFF}" + text, to: "pack/gazetteers/countries.yaml")
    let run = try folder.run("build", "-", "--domain", "pack", "--output", "g.entente", "--quiet", input: "Vietnam.")
    #expect(run.status == 0, "\(run.errors)")
  }
}
