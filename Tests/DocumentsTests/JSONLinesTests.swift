import Foundation
import Knowledge
import Testing

@testable import Documents

@Suite("Reading JSON Lines")
struct JSONLinesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func read(_ text: String, name: String = "lines.jsonl") throws -> [Result<Document, ReadingProblem>] {
    Array(DocumentReader(inputs: [try folder.write(name, text)]))
  }

  @Test("each line is a document with what it tells of itself; unknown keys and nulls are passed over")
  func fields() throws {
    let line = #"{"id":"a/1","title":"T","date":"2018-10","text":"Hà Nội.\n\ud83d\ude00","url":"https://e.org","tags":[1,{}],"x":null}"#
    let results = try read("\u{FEFF}" + line + "\r\n\n  \t\n" + #"{"text":"B.","title":null}"#)
    let documents = results.compactMap { try? $0.get() }
    #expect(documents.map(\.id.rawValue) == ["a/1", "lines-4"])
    #expect(documents.map(\.text) == ["Hà Nội.\n😀", "B."])
    #expect(documents.first?.title == "T")
    #expect(documents.first?.published == PartialDate(year: 2018, month: 10))
    #expect(documents.first?.url == "https://e.org")
    #expect(documents.map(\.source) == [folder.path + "/lines.jsonl:1", folder.path + "/lines.jsonl:4"])
  }

  @Test(
    "a line at fault is named with its number, and the rest is read",
    arguments: [
      (#"{"text":"#, "is no JSON object"), (#"["text"]"#, "is no JSON object"), ("3", "is no JSON object"), ("null", "is no JSON object"),
      (#"{"text":3}"#, "“text” must be a string"), (#"{"id":7,"text":"a"}"#, "“id” must be a string"),
      (#"{"title":["a"],"text":"a"}"#, "“title” must be a string"), (#"{"date":"soon","text":"a"}"#, "“date” must be a date"),
      (#"{"id":"a"}"#, "has no “text”"), (#"{"text":""}"#, "has no “text”"), (#"{"text":" \n"}"#, "only white space"),
      (#"{"text":"a\u0000b"}"#, "byte 1 is NUL"), (#"{"text":"a"} x"#, "is no JSON object"), (#"{"text":"\ud800"}"#, "is no JSON object"),
    ])
  func faults(line: String, says: String) throws {
    let results = try read("{\"text\":\"First.\"}\n\(line)\n{\"text\":\"Last.\"}\n")
    #expect(results.compactMap { try? $0.get().text } == ["First.", "Last."])
    guard case .failure(let problem) = results[1] else { return #expect(Bool(false), "no problem") }
    #expect(problem.line == 2)
    #expect(problem.description.contains("lines.jsonl:2: "))
    #expect(problem.description.contains(says), "\(problem)")
    #expect(!problem.description.contains("line 1"))
  }

  @Test("a hundred thousand brackets are no JSON object")
  func deepNesting() throws {
    let results = try read(String(repeating: "[", count: 100_000) + "\n{\"text\":\"Last.\"}\n")
    #expect(results.map { try? $0.get().text } == [nil, "Last."])
  }

  @Test("bytes that are no UTF-8 are named by their offset in the line")
  func invalidUTF8() throws {
    let path = try folder.write("a.jsonl", Array("{\"text\":\"ok\"}\n{\"text\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8))
    let results = Array(DocumentReader(inputs: [path]))
    #expect(results.last == .failure(ReadingProblem(file: path, line: 2, reason: .notUTF8(offset: 9))))
  }

  @Test("an identifier used twice is a problem, unless the text is the same")
  func duplicates() throws {
    let results = try read(#"{"id":"a","text":"A."}"# + "\n" + #"{"id":"a","text":"A."}"# + "\n" + #"{"id":"a","text":"B."}"#)
    #expect(results.count == 2)
    let path = folder.path + "/lines.jsonl"
    #expect(results.last == .failure(ReadingProblem(file: path, line: 3, reason: .identifierTaken("a", by: path + ":1"))))
  }

  @Test("a line does not take the identifier of a file")
  func fileKeepsName() throws {
    try folder.write("z.txt", "File.")
    try folder.write("a.jsonl", #"{"id":"z","text":"Line."}"#)
    let results = Array(DocumentReader(inputs: [folder.path]))
    #expect(results.compactMap { try? $0.get().text } == ["File."])
    #expect(results.count == 2)
  }

  @Test("lines longer than any block come whole, and the last needs no line break")
  func longLines() throws {
    let long = String(repeating: "Hà Nội ", count: 150_000)
    let results = try read((0..<3).map { "{\"text\":\"\($0)\(long)\"}" }.joined(separator: "\n"))
    #expect(results.map { try? $0.get().text.utf8.count } == Array(repeating: long.utf8.count + 1, count: 3))
  }

  @Test("a line over the limit ends the file with a problem")
  func limit() throws {
    let path = try folder.write("a.jsonl", String(repeating: "x", count: 5_000_000))
    var reader = LineReader(try ByteSource(opening: path), head: [], limit: 1000)
    do {
      _ = try reader.next()
      Issue.record("the line was read")
    } catch {
      #expect(error == ReadingProblem(file: path, line: 1, reason: .tooLarge(limit: 1000)))
    }
    let next = try reader.next()
    #expect(next == nil)
  }

  @Test("a file of blank lines is blank", arguments: ["\n\n", " ", "\r\n"])
  func blank(text: String) throws {
    #expect(try read(text) == [.failure(ReadingProblem(file: folder.path + "/lines.jsonl", reason: .blank))])
  }
}
