import Testing

@testable import Interchange

@Suite("Comma-separated values are read")
struct CSVReaderTests {
  private func records(_ text: String, delimiter: Character = ",") throws -> [[String]] {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = CSVReader(bytes, delimiter: delimiter.asciiValue ?? 0, file: "x.csv")
      var records: [[String]] = []
      while try reader.next() { records.append(["\(reader.line)"] + reader.fields.map { reader.text(of: $0) }) }
      return records
    }
  }

  @Test(
    "records have a line and fields",
    arguments: [
      ("a,b\nc,d\n", [["1", "a", "b"], ["2", "c", "d"]]), ("a,b\r\nc,d", [["1", "a", "b"], ["2", "c", "d"]]),
      ("a,\"b\nb\"\nc,d", [["1", "a", "b\nb"], ["3", "c", "d"]]), ("\"a\r\nb\",c\r\nd,e", [["1", "a\r\nb", "c"], ["3", "d", "e"]]),
      ("\"say \"\"hi\"\"\",x", [["1", "say \"hi\"", "x"]]), ("\"\"\"\",\"\"", [["1", "\"", ""]]), ("\u{FEFF}a,b", [["1", "a", "b"]]),
      ("a,,\n,", [["1", "a", "", ""], ["2", "", ""]]), ("a\n\n\nb", [["1", "a"], ["4", "b"]]), ("a\"b,c", [["1", "a\"b", "c"]]), ("", []),
    ])
  func reads(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test("a tab separates as well") func tab() throws { #expect(try records("a\tb,c", delimiter: "\t") == [["1", "a", "b,c"]]) }

  @Test(
    "a fault has the line where it is",
    arguments: [
      ("a\n\"b\nc", "x.csv:2: the quote that opens here is not closed"), ("a\n\"b\nc\"d", "x.csv:3: text follows a closing quote"),
    ])
  func faults(text: String, expected: String) {
    let fault = #expect(throws: CSVFault.self) { try records(text) }
    #expect(fault?.description == expected)
  }
}
