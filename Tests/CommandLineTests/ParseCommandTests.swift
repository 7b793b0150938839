import Foundation
import Testing

@Suite("parse") struct ParseCommandTests {
  private let folder: WorkingFolder

  init() throws {
    folder = try WorkingFolder()
    try folder.write("The minister visited Japan.\n\nThey didn't sign.", to: "a b.txt")
    try folder.write("<p>The ship left Hanoi.</p>", to: "c.html")
  }

  @Test("each document is printed as CoNLL-U, with names for documents and sentences that are told apart") func prints() throws {
    let run = try folder.run("parse", "a b.txt", "c.html")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("# newdoc id = a b\n"))
    #expect(run.output.contains("# sent_id = a_b-2\n# text = They didn't sign.\n"))
    #expect(run.output.contains("\n3\tvisited\tvisit\tVERB\tVBD\t"))
    #expect(run.output.contains("\n2-3\tdidn't\t_\t"))
    #expect(run.output.contains("# text = The ship left Hanoi.\n"))
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 })
  }

  @Test("the number of threads changes nothing") func jobs() throws {
    for index in 0..<12 { try folder.write("Peru met Chile in Lima. It was day \(index).", to: "many/\(index).txt") }
    let one = try folder.run("parse", "many", "--jobs", "1"), four = try folder.run("parse", "many", "--jobs", "4")
    #expect(one.status == 0 && one.output == four.output)
    #expect(one.output.components(separatedBy: "# newdoc").count == 13)
  }

  @Test("what cannot be read is named, the rest is parsed, and the status is 1") func problems() throws {
    let run = try folder.run("parse", "missing.txt", "c.html")
    #expect(run.status == 1)
    #expect(run.complaints.count == 1 && run.complaints[0].contains("missing.txt: no such file"))
    #expect(run.output.contains("# newdoc id = c\n"))
  }

  @Test("a model that is none is told in one line") func model() throws {
    let run = try folder.run("parse", "c.html", "--model", "c.html")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.complaints == ["entente: c.html: no language model of this program's version; train one with entente-lab train"])
    #expect(try folder.run("parse", "c.html", "--jobs", "0").status == 64)
  }
}
