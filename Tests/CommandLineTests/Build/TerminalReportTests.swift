import Testing

@testable import entente

@Suite("What a build says") struct TerminalReportTests {
  @Test("progress is one line, at most ten times a second, and goes away for a problem")
  func progress() {
    var written = "", time = 0.0
    let report = TerminalReport(showsProgress: true, write: { written += $0 }, now: { time })
    report.progress(documents: 1, bytes: 1000)
    #expect(written == "")
    time = 2
    report.progress(documents: 1234, bytes: 5_600_000)
    #expect(written == "\r\u{1B}[2K1,234 documents, 5.6 MB, 2.8 MB/s")
    written = ""
    time = 2.05
    report.progress(documents: 1235, bytes: 5_600_000)
    #expect(written == "")
    report.problem("a: bad")
    #expect(written == "\r\u{1B}[2Ka: bad\n")
    report.clear()
    #expect(written == "\r\u{1B}[2Ka: bad\n")
  }

  @Test("without a terminal there is no progress")
  func noTerminal() {
    var written = "", time = 0.0
    let report = TerminalReport(showsProgress: false, write: { written += $0 }, now: { time })
    time = 5
    report.progress(documents: 1, bytes: 1)
    report.problem("a: bad")
    #expect(written == "a: bad\n")
  }

  @Test(
    "numbers are grouped and nouns agree",
    arguments: [(0, "0 facts"), (1, "1 fact"), (999, "999 facts"), (1000, "1,000 facts"), (-1_234_567, "-1,234,567 facts")])
  func counting(number: Int, text: String) {
    #expect(Counting.of(number, "fact") == text)
  }

  @Test(
    "sizes have one digit after the point",
    arguments: [
      (0, "0.0 KB"), (40, "0.0 KB"), (13_249, "13.2 KB"), (999_999, "1,000.0 KB"), (1_000_000, "1.0 MB"), (1_234_960_000, "1,235.0 MB"),
    ])
  func sizes(bytes: Int, text: String) {
    #expect(Counting.size(bytes) == text)
  }

  @Test("what is over in a moment has no speed")
  func speed() {
    #expect(TerminalReport.line(documents: 1, bytes: 5000, seconds: 0.4) == "1 document, 5.0 KB")
    #expect(TerminalReport.line(documents: 2, bytes: 5000, seconds: 0.5) == "2 documents, 5.0 KB, 10.0 KB/s")
  }
}
