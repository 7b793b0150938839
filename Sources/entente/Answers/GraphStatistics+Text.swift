import Knowledge

extension Knowledge.GraphStatistics {
  /// The most groups of copies, and the most documents of one, that are named.
  private static let listedGroups = 10, listedCopies = 5

  /// The statistics for a terminal.
  var page: TerminalPage {
    var page = TerminalPage(width: nil)
    page.add(table: [
      ["documents", Counting.grouped(documents)], ["independent sources", Counting.grouped(sources)],
      ["bytes of text", Counting.grouped(bytes)],
      ["mentions", Counting.grouped(mentions)], ["evidence", Counting.grouped(evidence)],
    ])
    if !copies.isEmpty {
      page.addGap()
      page.add("copies of one text, which count as one source: \(Counting.of(copies.count, "group"))")
      for group in copies.prefix(Self.listedGroups) {
        let names = group.prefix(Self.listedCopies).map(\.rawValue).joined(separator: ", ")
        let more = group.count > Self.listedCopies ? " and \(Counting.grouped(group.count - Self.listedCopies)) more" : ""
        page.add(names + more, indent: 2, hanging: 4)
      }
      if copies.count > Self.listedGroups { page.add("and \(Counting.of(copies.count - Self.listedGroups, "more group"))", indent: 2) }
    }
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
    page.addGap()
    let decided = [("asserted by hand", assertedFacts), ("denied by hand", deniedFacts), ("left out by decisions", unfitFacts)].filter {
      $0.1 > 0
    }
    if !decided.isEmpty {
      page.add(table: [["curation", ""]] + decided.map { ["  facts " + $0.0, Counting.grouped($0.1)] })
      page.addGap()
    }
    page.add(
      table: [["facts by sources", ""]] + factsBySources.map { ["  " + Counting.of($0.name, "source"), Counting.grouped($0.count)] })
    return page
  }
}
