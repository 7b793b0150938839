import Foundation
import Knowledge
import Testing

@testable import Documents

@Suite("Reading files and folders")
struct DocumentReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func read(_ inputs: String...) -> (documents: [Document], problems: [ReadingProblem]) {
    var documents: [Document] = [], problems: [ReadingProblem] = []
    for result in DocumentReader(inputs: inputs) {
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let problem): problems.append(problem)
      }
    }
    return (documents, problems)
  }

  @Test(
    "plain text is kept byte for byte",
    arguments: [
      "Hanoi.\r\nVientiane.\r", "\u{FEFF}Hanoi", "e\u{301} is not \u{E9}", "tab\tand\u{B}bell\u{7}", "\u{202E}اليمن\u{200B} Yemen",
      "a\u{0301}\u{0301}\u{0301}",
    ])
  func bytesStay(text: String) throws {
    let path = try folder.write("a.txt", text)
    let (documents, problems) = read(path)
    #expect(problems.isEmpty)
    #expect(documents.first.map { Array($0.text.utf8) } == Array(text.utf8))
    #expect(documents.first?.hash == ContentHash(of: text))
    #expect(documents.first?.source == path)
    #expect(documents.first?.id == DocumentID(rawValue: "a"))
  }

  @Test("a folder gives its files of known endings in the order of their paths, hidden ones left out")
  func folders() throws {
    for name in ["b.txt", "a/z.MD", "a/c.text", ".hidden.txt", ".git/x.txt", "picture.png", "c.tsv", "d/e/f/g.txt"] {
      try folder.write(name, "Text of \(name)")
    }
    let (documents, problems) = read(folder.path)
    #expect(problems.isEmpty)
    #expect(documents.map(\.source) == ["a/c.text", "a/z.MD", "b.txt", "d/e/f/g.txt"].map { folder.path + "/" + $0 })
  }

  @Test("a file that is added to a graph leaves their identifiers to the files that the graph was made of, and keeps its own")
  func namesInGraph() throws {
    let first = try folder.write("x/report.txt", "One."), second = try folder.write("y/report.txt", "Two.")
    let lines = try folder.write("x/news.jsonl", "{\"text\": \"One.\"}"), others = try folder.write("y/news.jsonl", "{\"text\": \"Two.\"}")
    func ids(_ inputs: [String], _ graph: [String: String]) -> [String] {
      DocumentReader(inputs: inputs) { graph[$0.rawValue] }.compactMap { try? $0.get().id.rawValue }
    }
    #expect(ids([second], ["report": first]) == ["y/report"])
    #expect(ids([first, second], ["report": second]) == ["x/report", "report"])
    #expect(ids([second], ["report": first, "y/report": second]) == ["y/report"])
    #expect(ids([others], ["news-1": lines + ":1"]) == ["y/news-1"])
    #expect(ids([others], ["news-1": others + ":1"]) == ["news-1"])
    // What is gone has moved.
    #expect(ids([second], ["report": folder.path + "/gone/report.txt"]) == ["report"])
    #expect(ids([second], ["report": folder.path + "/gone/report.txt", "y/report": second]) == ["y/report"])
  }

  #if os(Linux)
    @Test("a file whose name is not UTF-8 is told as such")
    func foreignName() throws {
      let path = Array(folder.path.utf8CString.dropLast()) + [CChar(UInt8(ascii: "/")), -1] + Array(".txt".utf8CString)
      let file = creat(path, 0o600)
      #expect(file >= 0)
      close(file)
      #expect(
        read(folder.path).problems.map(\.description) == ["\(folder.path)/\u{FFFD}.txt: cannot be read: its name is not UTF-8; rename it"])
    }
  #endif

  @Test("the order of the inputs and naming one twice make no difference")
  func orderOfInputs() throws {
    let first = try folder.write("x/report.txt", "One."), second = try folder.write("y/report.txt", "Two.")
    let forward = read(first, second).documents
    #expect(forward.map(\.id.rawValue) == ["report", "y/report"])
    #expect(read(second, first, folder.path, first).documents == forward)
  }

  @Test(
    "files of one name are told apart by folder or ending",
    arguments: [
      (["a/r.txt", "b/r.txt", "c/r.txt"], ["r", "b/r", "c/r"]),
      (["r.md", "r.txt"], ["r", "r.txt"]),
      (["a/b/r.txt", "c/b/r.txt", "d/b/r.txt"], ["r", "b/r", "d/b/r"]),
      (["r.2024.txt", "r.txt"], ["r.2024", "r"]),
    ])
  func naming(files: [String], ids: [String]) throws {
    for name in files { try folder.write(name, "Text of \(name)") }
    #expect(read(folder.path).documents.map(\.id.rawValue) == ids)
  }

  @Test("a file reached by two ways is read once, and links in a circle end")
  func links() throws {
    try folder.write("a/one.txt", "One.")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path + "/b.txt", withDestinationPath: folder.path + "/a/one.txt")
    try manager.createSymbolicLink(atPath: folder.path + "/gone.txt", withDestinationPath: folder.path + "/nothing.txt")
    let (documents, problems) = read(folder.path)
    #expect(documents.count == 1)
    #expect(problems.map(\.file) == [folder.path + "/gone.txt"])
  }

  @Test("what cannot be read is named with its place, and the rest is read")
  func problems() throws {
    let good = try folder.write("good.txt", "Good.")
    let cases: [(name: String, bytes: [UInt8], says: String)] = [
      ("empty.txt", [], "is empty"),
      ("blank.txt", Array(" \n\t\u{200B}\u{FEFF}\r\n".utf8), "only white space"),
      ("nul.txt", Array("ab\0c".utf8), "byte 2 is NUL"),
      ("pdf.txt", Array("%PDF-1.7 …".utf8), "PDF"),
      ("zip.md", [0x50, 0x4B, 3, 4, 20], "ZIP"),
      ("latin.txt", Array("caf".utf8) + [0xE9, 0x20], "byte 3 begins no character"),
      ("cut.txt", Array("Việt".utf8).dropLast(2), "byte 2 begins no character"),
      ("wide.txt", [0xFF, 0xFE, 0x41, 0x00], "is not UTF-8: byte 0"),
      ("page.html", Array("<html><script>x()</script></html>".utf8), "without visible text"),
    ]
    for (name, bytes, _) in cases { try folder.write(name, bytes) }
    let missing = folder.path + "/missing.txt"
    let (documents, problems) = read(missing, folder.path)
    #expect(documents.map(\.source) == [good])
    #expect(problems.first?.description == "\(missing): no such file or folder")
    #expect(problems.count == cases.count + 1)
    for (name, _, says) in cases {
      let problem = problems.first { $0.file.hasSuffix("/" + name) }
      #expect(problem?.description.contains(says) == true, "\(name): \(String(describing: problem))")
      #expect(problem?.description.contains("\n") == false)
    }
  }

  @Test("a NUL after the first block is found too")
  func lateNUL() throws {
    var bytes = [UInt8](repeating: 0x61, count: 700_000)
    bytes[600_001] = 0
    let path = try folder.write("late.txt", bytes)
    #expect(read(path).problems.map(\.reason) == [.binary("byte 600001 is NUL")])
  }

  @Test("a folder without anything to read says so")
  func emptyFolder() throws {
    try folder.write("picture.png", "x")
    #expect(read(folder.path).problems.map(\.reason) == [.nothingToRead])
  }

  @Test("a folder of nothing but a broken link is told of the link, not of the folder")
  func brokenLink() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a.txt", withDestinationPath: "/nothing/here")
    #expect(read(folder.path).problems.map(\.file) == [folder.path + "/a.txt"])
  }

  @Test("a name with a line break stays on one line of a problem")
  func hostileName() {
    #expect(ReadingProblem(file: "a\nb\u{1B}[2J.txt", reason: .missing).description == "a\\u{a}b\\u{1b}[2J.txt: no such file or folder")
  }

  @Test("front matter tells title, date and address, and stays in the text", arguments: ["post.md", "post.txt"])
  func frontMatter(name: String) throws {
    let text = "---\ntitle: \"A visit\"\ndate: 2018-10-02T08:00:00+07:00\nurl: https://example.org/a\n---\n# Other\n\nText."
    let document = try #require(read(try folder.write(name, text)).documents.first)
    #expect(document.title == "A visit")
    #expect(document.published?.description == "2018-10-02")
    #expect(document.url == "https://example.org/a")
    #expect(document.text == text)
  }

  @Test(
    "a rule at the head of a text is no front matter",
    arguments: [
      "---\n", "---\nTitle: x", "--- \nno end\n\n" + String(repeating: "line\n", count: 200) + "---\n", "text\n---\ntitle: x\n---\n",
    ])
  func noFrontMatter(text: String) throws {
    let document = try #require(read(try folder.write("a.txt", text + "word")).documents.first)
    #expect(document.title == nil)
  }

  @Test(
    "a Markdown text takes its first heading for its title",
    arguments: [
      ("# Defence ties #\n\ntext", "Defence ties"), ("\n\n#  A\r\nb", "A"), ("text\n# Later", nil), ("#hash tag", nil), ("## Second", nil),
    ])
  func heading(text: String, title: String?) throws {
    #expect(read(try folder.write("a.md", text)).documents.first?.title == title)
  }

  @Test("a file without a known ending is known by its beginning")
  func unknownEnding() throws {
    let page = try folder.write("page", "\n<!DOCTYPE html><title>T</title><p>Seen.</p>"),
      lines = try folder.write("lines", "{\"text\":\"A.\"}\n")
    let text = try folder.write("README", "Plain.")
    #expect(read(page, lines, text).documents.map(\.text) == ["Plain.", "A.", "Seen.\n"])
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    let path = folder.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      let handle = FileHandle(forWritingAtPath: path)
      handle?.write(Data("First, ".utf8))
      usleep(20_000)
      handle?.write(Data("second.".utf8))
      try? handle?.close()
    }
    writer.start()
    #expect(read(path).documents.map(\.text) == ["First, second."])
  }

  @Test("a document over the limit is a problem")
  func tooLarge() throws {
    let path = try folder.write("long.txt", "0123456789")
    #expect(throws: ReadingProblem(file: path, reason: .tooLarge(limit: 9))) { try ByteSource(opening: path).content(after: [], limit: 9) }
  }
}
