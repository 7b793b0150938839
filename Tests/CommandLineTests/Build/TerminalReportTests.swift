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

  @Test("decimals have one digit", arguments: [(0, "0.0"), (0.04, "0.0"), (0.06, "0.1"), (1234.96, "1,235.0")])
  func decimals(number: Double, text: String) {
    #expect(Counting.decimal(number) == text)
  }
}
