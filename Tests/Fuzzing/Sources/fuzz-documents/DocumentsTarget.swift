import Documents
import Extraction
import FuzzSupport
import Knowledge

/// What the runs share.
private struct Reading: @unchecked Sendable {
  let extractor: Extractor
  let text: ScratchFile
  let page: ScratchFile
  let markdown: ScratchFile

  init() throws {
    extractor = try Extractor(pack: try DomainPack.bundled())
    text = try ScratchFile(named: "input.txt")
    page = try ScratchFile(named: "input.html")
    markdown = try ScratchFile(named: "input.md")
  }

  /// The first byte says what the others are: `h` a page, `m` Markdown, any other a text.
  func run(_ bytes: UnsafeRawBufferPointer) throws {
    let file =
      switch bytes.first {
      case UInt8(ascii: "h"): page
      case UInt8(ascii: "m"): markdown
      default: text
      }
    let results = try file.read(bytes.dropFirst())
    ReadingCheck.check(results)
    for case .success(let document) in results { ReadingCheck.check(extractor.graph(of: document)) }
  }
}

private let reading = Result { try Reading() }

/// libFuzzer's entry: reads the bytes as a file of text, Markdown or HTML and draws the facts from it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  do {
    try reading.get().run(UnsafeRawBufferPointer(start: start, count: count))
  } catch {
    fatalError("the target itself failed: \(error)")
  }
  return 0
}
