public import Knowledge

/// A second process that writes one half of a table in Graphviz's language: the library works on one processor only.
public struct DOTHelper: ~Copyable {
  private var process: WritingHelper

  /// Starts the process; `nil` where there can be none, as in a program that has several threads already.
  ///
  /// It reads the table by itself, since it must be started before any thread is.
  /// - Parameter read: reads the table in that process; `nil` where it cannot.
  public init?(reading read: () -> FactTable?) {
    let process = WritingHelper { sink in
      guard let table = read() else { return false }
      return GraphvizLibrary.hold {
        let writing = FactTableWriting(table)
        guard let middle = writing.middle, sink(writing.digest[...]) else { return false }
        return writing.secondHalf(from: middle, to: sink)
      }
    }
    guard let process else { return nil }
    self.process = process
  }

  /// Writes a table as `writeDOT` does: one half here, and the other as the process has it, unless it failed or read another state of the file.
  public consuming func write<Failure: Error>(
    _ table: FactTable, to sink: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var writing = GraphvizLibrary.hold { FactTableWriting(table) }
    guard let middle = writing.middle else { return try table.writeDOT(to: sink) }
    try GraphvizLibrary.hold { () throws(Failure) in
      try writing.write(to: sink, until: middle.node)
      if try process.finish(beginning: writing.digest, to: sink) { return }
      try writing.write(to: sink, begins: false)
    }
  }
}
