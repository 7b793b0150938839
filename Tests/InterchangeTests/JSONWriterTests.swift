import Foundation
import Interchange
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  func text(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "strings are escaped where they must be, and where they could hurt a terminal or a reader of lines",
    arguments: [
      ("", #""""#), ("plain", #""plain""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#),
      ("\0\u{1B}[2J\u{7F}", #""\u0000\u001b[2J\u007f""#),
      ("\u{80}\u{9F}\u{A0}", "\"\\u0080\\u009f\u{A0}\""), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{202E}\u{202A}\u{2066}\u{2069}\u{200E}\u{61C}", #""\u202e\u202a\u2066\u2069\u200e\u061c""#),
      ("Việt Nam 日本 😀", #""Việt Nam 日本 😀""#),
      ("\u{200B}\u{200D}\u{2010}\u{2030}\u{206A}", "\"\u{200B}\u{200D}\u{2010}\u{2030}\u{206A}\""), ("اليمن", #""اليمن""#),
      ("e\u{301}", "\"e\u{301}\""),
    ])
  func strings(value: String, expected: String) throws {
    let written = text { $0.string(value) }
    #expect(written == expected)
    #expect(Array(try JSONDecoder().decode(String.self, from: Data(written.utf8)).utf8) == Array(value.utf8))
  }

  @Test("every scalar comes back from a JSON parser as it was")
  func allScalars() throws {
    var value = ""
    for number in stride(from: UInt32(0), through: 0x1_0FFFF, by: 1) where number < 0x3000 || number % 97 == 0 {
      if let scalar = Unicode.Scalar(number) { value.unicodeScalars.append(scalar) }
    }
    let written = text { $0.string(value) }
    #expect(Array(try JSONDecoder().decode(String.self, from: Data(written.utf8)).unicodeScalars) == Array(value.unicodeScalars))
    #expect(written.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test(
    "numbers have the fewest digits that read back; what is no finite number is null",
    arguments: [
      (0.9, "0.9"), (1, "1.0"), (0.1 + 0.2, "0.30000000000000004"), (.nan, "null"), (.infinity, "null"), (1e-7, "1e-07"), (-0.5, "-0.5"),
    ])
  func numbers(value: Double, expected: String) { #expect(text { $0.number(value) } == expected) }

  @Test("commas stand between values, and nowhere else")
  func structure() {
    let written = text { writer in
      writer.object { writer in
        writer.member("a", 1)
        writer.member("none", nil as String?)
        writer.member("b", ["x", "y"])
        writer.key("c")
        writer.array { writer in
          writer.object { _ in }
          writer.array { _ in }
          writer.null()
          writer.boolean(true)
        }
        writer.member("d", "e")
      }
      writer.endLine()
      writer.integer(2)
      writer.endLine()
    }
    #expect(written == #"{"a":1,"b":["x","y"],"c":[{},[],null,true],"d":"e"}"# + "\n2\n")
  }
}
