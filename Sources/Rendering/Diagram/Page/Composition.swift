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
    let variants = (request.engine.isRanked ? DiagramWriter.Breaks.allCases : [.usual]).map { breaks in
      let writer = DiagramWriter(graph: graph, selection: selection, sources: sources, wording: wording, breaks: breaks)
      let words = DiagramWords(selection, trunks, writer)
      return (writer: writer, words: words, arrangement: Arrangement.best(selection, trunks, words, request))
    }
    // Of equals the one with longer lines.
    let best = variants.dropFirst().reduce(variants[0]) { $1.arrangement.cost < $0.arrangement.cost * 0.9 ? $1 : $0 }
    self.selection = selection
    self.writer = best.writer
    self.trunks = trunks
    self.words = best.words
    self.arrangement = best.arrangement
  }
}
