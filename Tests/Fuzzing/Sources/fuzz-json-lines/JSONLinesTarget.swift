import FuzzSupport

/// The file of the runs.
private struct Lines: @unchecked Sendable {
  let file: ScratchFile

  init() throws { file = try ScratchFile(named: "input.jsonl") }
}

private let lines = Result { try Lines() }

/// libFuzzer's entry: reads the bytes as a file of JSON Lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  do {
    ReadingCheck.check(try lines.get().file.read(UnsafeRawBufferPointer(start: start, count: count)))
  } catch {
    fatalError("the target itself failed: \(error)")
  }
  return 0
}
