import Knowledge

/// A selection in words and columns: the page before its values are written down.
struct Composition {
  let selection: Selection
  let writer: DiagramWriter
  let trunks: [TrunkGrouping.Trunk]
  let words: DiagramWords
  let arrangement: Arrangement

  /// Composes a selection with the line breaks that give the better page: narrow words let more stand side by side.
  init(_ selection: Selection, of graph: SelectedGraph, sources: SourceGroups, wording: DiagramWriter.Wording, request: DiagramRequest) {
    let trunks = TrunkGrouping(selection).trunks
    func variant(_ breaks: DiagramWriter.Breaks) -> (writer: DiagramWriter, words: DiagramWords, arrangement: Arrangement) {
      let writer = DiagramWriter(graph: graph, selection: selection, sources: sources, wording: wording, breaks: breaks)
      let words = DiagramWords(selection, trunks, writer)
      return (writer: writer, words: words, arrangement: Arrangement.best(selection, trunks, words, request))
    }
    // Of equals the one with longer lines.
    var best = variant(.usual)
    for breaks in DiagramWriter.Breaks.allCases where request.engine.isRanked && breaks != .usual {
      let worthIt = best.arrangement.cost * 0.9
      guard Arrangement.leastCost < worthIt else { break }
      let other = variant(breaks)
      if other.arrangement.cost < worthIt { best = other }
    }
    self.selection = selection
    self.writer = best.writer
    self.trunks = trunks
    self.words = best.words
    self.arrangement = best.arrangement
  }
}
