import Language
import Testing

@testable import entente_lab

@Suite("Names that a treebank annotates")
struct TreebankNamesTests {
  /// A sentence of lines `form upos xpos head relation entity`.
  private func sentence(_ lines: String) throws -> CoNLLUSentence {
    let rows = lines.split(separator: "\n").enumerated().map { index, line in
      let cells = line.split(separator: " ")
      let misc = cells.count > 5 ? "Entity=\(cells[5])" : "_"
      return "\(index + 1)\t\(cells[0])\t_\t\(cells[1])\t\(cells[2])\t_\t\(cells[3])\t\(cells[4])\t_\t\(misc)"
    }
    return try #require(try CoNLLUReader.sentences(in: rows.joined(separator: "\n")).first)
  }

  private func names(_ lines: String) throws -> Set<NamedSpan> { Set(TreebankNames.spans(of: try sentence(lines))) }

  @Test("a person is the name without titles, and a body inside the title is a name of its own") func person() throws {
    let found = try names(
      """
      NASA PROPN NNP 2 compound (1-person-new(2-organization-new)
      Administrator PROPN NNP 3 nmod:desc
      Charles PROPN NNP 5 nsubj
      Bolden PROPN NNP 3 flat 1)
      spoke VERB VBD 0 root
      """)
    #expect(found == [NamedSpan(tokens: 0..<1, kind: .organization), NamedSpan(tokens: 2..<4, kind: .person)])
  }

  @Test("a body’s name goes over small words, not over what places it") func body() throws {
    let found = try names(
      """
      the DET DT 2 det (1-organization-new
      Museum PROPN NNP 0 root
      of ADP IN 4 case
      Art PROPN NNP 2 nmod
      in ADP IN 6 case
      Paris PROPN NNP 2 nmod (2-place-new)1)
      """)
    #expect(found == [NamedSpan(tokens: 1..<4, kind: .organization), NamedSpan(tokens: 5..<6, kind: .place)])
  }

  @Test("what no proper noun heads, and what is no kind of name, is none") func none() throws {
    #expect(try names("the DET DT 2 det (1-person-new\nminister NOUN NN 0 root 1)").isEmpty)
    #expect(try names("Apollo PROPN NNP 0 root (1-object-new)").isEmpty)
    #expect(try names("Apollo PROPN NNP 0 root").isEmpty)
    #expect(try names("Apollo PROPN NNP 0 root 7))((").isEmpty)
  }
}
