import Knowledge

extension Knowledge.GraphStatistics {
  /// The statistics for a terminal.
  var page: TerminalPage {
    var page = TerminalPage(width: nil)
    page.add(table: [
      ["documents", Counting.grouped(documents)], ["different texts", Counting.grouped(sources)],
      ["bytes of text", Counting.grouped(bytes)],
      ["mentions", Counting.grouped(mentions)], ["evidence", Counting.grouped(evidence)],
    ])
    page.addGap()
    page.add(
      table: [
        ["sentences", Counting.grouped(sentences)], ["  gave facts", Counting.grouped(sentencesWithFacts)],
        ["  rejected", Counting.grouped(sentencesRejected)],
      ] + rejections.map { ["    " + $0.name, Counting.grouped($0.count)] } + [["  nothing found", Counting.grouped(sentencesWithNothing)]])
    page.addGap()
    page.add(
      table: [["entities", Counting.grouped(entities.reduce(0) { $0 + $1.count })]]
        + entities.map { ["  " + $0.name.rawValue, Counting.grouped($0.count)] })
    page.addGap()
    let modalities = Modality.allCases
    let totals = modalities.map { modality in facts.reduce(0) { $0 + ($1.byModality[modality] ?? 0) } }
    page.add(
      table: [["", "all"] + modalities.map(\.rawValue)]
        + [["facts", Counting.grouped(totals.reduce(0, +))] + totals.map(Counting.grouped)]
        + facts.map { row in
          ["  " + row.type.rawValue, Counting.grouped(row.count)]
            + modalities.map { modality in row.byModality[modality].map(Counting.grouped) ?? "·" }
        })
    return page
  }
}
