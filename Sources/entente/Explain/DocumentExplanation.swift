import Extraction
import Interchange
import Knowledge

/// How a document was read, for a reader.
struct DocumentExplanation {
  let document: Document
  let sentences: [SentenceExplanation]
  /// The names of the graph’s entities.
  let names: [EntityID: String]

  private func name(_ id: EntityID) -> String { names[id] ?? id.rawValue }

  /// The explanation for a terminal.
  func page(width: Int?, withTrees: Bool) -> TerminalPage {
    var page = TerminalPage(width: width)
    let published = document.published.map { ", \($0)" } ?? ""
    page.add("\(document.id)\(published) — \(tally)", hanging: 2)
    let text = Array(document.text.utf8)
    for (index, sentence) in sentences.enumerated() {
      page.addGap()
      let number = String(index + 1)
      page.add("\(number) \(marked(sentence, text))", hanging: number.count + 1)
      for mention in sentence.mentions where words(mention.range, text) != name(mention.entity) || !mention.others.isEmpty {
        let entities = ([mention.entity] + mention.others).map(name).joined(separator: ", ")
        page.add("“\(words(mention.range, text))” is \(entities)", indent: 6, hanging: 8)
      }
      for fact in sentence.facts { page.add("→ \(self.words(of: fact))", indent: 4, hanging: 8) }
      for rejection in sentence.rejections { page.add("✗ \(rejection)", indent: 4, hanging: 8) }
      if sentence.facts.isEmpty && sentence.rejections.isEmpty { page.add("– nothing in it calls for a fact", indent: 4) }
      if withTrees {
        for line in sentence.tree {
          page.add(
            "\(line.text) · \(line.relation) \(line.tag)", indent: 8 + 2 * min(line.depth, 20), hanging: 12 + 2 * min(line.depth, 20))
        }
      }
    }
    return page
  }

  /// How many sentences gave facts, were rejected, or gave nothing; together they are all.
  private var tally: String {
    let drawn = sentences.filter { !$0.facts.isEmpty }.count
    let rejected = sentences.filter { $0.facts.isEmpty && !$0.rejections.isEmpty }.count
    return
      "\(Counting.of(sentences.count, "sentence")): \(drawn) with facts, \(rejected) rejected, \(sentences.count - drawn - rejected) with nothing"
  }

  private func words(_ range: Range<Int>, _ text: [UInt8]) -> String { String(decoding: text[range], as: UTF8.self) }

  private func marked(_ sentence: SentenceExplanation, _ text: [UInt8]) -> String {
    var marked = ""
    var place = sentence.range.lowerBound
    for mention in sentence.mentions where mention.range.lowerBound >= place && mention.range.upperBound <= sentence.range.upperBound {
      marked += words(place..<mention.range.lowerBound, text) + "[" + words(mention.range, text) + "]{\(mention.type)}"
      place = mention.range.upperBound
    }
    marked += words(place..<sentence.range.upperBound, text)
    return marked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func words(of fact: SentenceExplanation.DrawnFact) -> String {
    let qualifiers = fact.qualifiers.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    let modality = fact.modality == .asserted ? "" : fact.modality.words + ": "
    return "\(modality)\(name(fact.source)) \(fact.relation) \(name(fact.target))" + (qualifiers.isEmpty ? "" : " (\(qualifiers))")
      + " — rule \(fact.rule), \(Int((fact.confidence * 100).rounded())) %"
  }

  // MARK: JSON

  /// The explanation as one JSON object; offsets count Unicode scalars.
  func write(into json: inout JSONWriter, withTrees: Bool) {
    let text = document.text
    func offset(_ byte: Int) -> Int {
      text.unicodeScalars.distance(from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: byte))
    }
    func write(_ range: Range<Int>, _ json: inout JSONWriter) {
      json.key("start"); json.integer(offset(range.lowerBound))
      json.key("end"); json.integer(offset(range.upperBound))
    }
    json.object { json in
      json.key("document"); json.string(document.id.rawValue)
      json.key("sentences")
      json.array { json in
        for sentence in sentences {
          json.object { json in
            write(sentence.range, &json)
            json.key("mentions")
            json.array { json in
              for mention in sentence.mentions {
                json.object { json in
                  write(mention.range, &json)
                  json.key("entities")
                  json.array { json in for id in [mention.entity] + mention.others { json.string(id.rawValue) } }
                  json.key("type"); json.string(mention.type.rawValue)
                }
              }
            }
            json.key("facts")
            json.array { json in
              for fact in sentence.facts {
                json.object { json in
                  json.key("source"); json.string(fact.source.rawValue)
                  json.key("type"); json.string(fact.relation.rawValue)
                  json.key("target"); json.string(fact.target.rawValue)
                  json.key("modality"); json.string(fact.modality.rawValue)
                  for (name, value) in fact.qualifiers.pairs { json.key(name); json.string(value) }
                  json.key("rule"); json.string(fact.rule)
                  json.key("confidence"); json.number(fact.confidence)
                  write(fact.range, &json)
                }
              }
            }
            json.key("rejections")
            json.array { json in for rejection in sentence.rejections { json.string(rejection) } }
            if withTrees {
              json.key("tree")
              json.array { json in
                for line in sentence.tree {
                  json.object { json in
                    json.key("depth"); json.integer(line.depth)
                    json.key("text"); json.string(line.text)
                    json.key("relation"); json.string(line.relation)
                    json.key("tag"); json.string(line.tag)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
