public import Knowledge

extension FactTable {
  /// Writes the whole graph in Graphviz's language, without a layout: every entity is a node with its name as label and its type, every fact an edge with
  /// all that it says; what more than half of the edges have is said once, at the beginning. The same table gives the same bytes.
  ///
  /// The library writes it in parts of some hundred facts. Backslashes are doubled, as Graphviz reads them.
  /// - Parameter sink: takes the next bytes.
  public func writeDOT<Failure: Error>(to sink: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure) {
    try GraphvizLibrary.hold { () throws(Failure) in
      var writing = FactTableWriting(self)
      try writing.write(to: sink)
    }
  }
}
