import Knowledge
import Randomness
import Testing

@testable import Extraction

@Suite("Texts that mean harm")
struct HostileTextTests {
  /// What must hold of any document's graph.
  private func check(_ graph: DocumentGraph, _ hint: String = "") {
    let bytes = Array(graph.document.text.utf8)
    for (id, fact) in graph.facts {
      #expect(graph.evidence[id]?.isEmpty == false, "a fact has evidence; \(hint)")
      #expect(graph.entities[fact.source] != nil && graph.entities[fact.target] != nil, "\(hint)")
    }
    for proofs in graph.evidence.values {
      for proof in proofs {
        #expect(proof.range.upperBound <= bytes.count && !proof.range.isEmpty, "\(hint)")
        #expect(proof.quote == String(decoding: bytes[proof.range], as: UTF8.self), "a quote is what stands at its place; \(hint)")
      }
    }
    for mention in graph.mentions {
      #expect(mention.range.upperBound <= bytes.count && !mention.range.isEmpty, "\(hint)")
      #expect(graph.entities[mention.entity] != nil, "\(hint)")
    }
    #expect(graph.entities.keys.allSatisfy { entity in graph.mentions.contains { $0.entity == entity } }, "an entity is mentioned; \(hint)")
  }

  @Test(
    "texts that end where a name or phrase goes on",
    arguments: [
      "", " ", "\n", ",", "(", "“", "”", "'s", ".", "the", "The", "both the two", "John Smith, his", "John Smith, his Chinese",
      "Gen. John Smith, his",
      "Gen. John Smith,", "Gen. John Smith, the", "Gen.", "General", "President", "the Defence Minister of", "Defence Ministers of Peru,",
      "Defence Minister (", "Peru (", "Peru (P", "NATO (North", "80th anniversary of", "80th anniversary of the", "anniversary",
      "floods in", "Floods in the",
      "Typhoon", "memorandum on", "memorandum on the", "memorandum on the and", "memorandum of", "“,” policy", "“ , ” policy", "“.” policy",
      "motto of “", "motto of “”",
      "policy “", "the “ x", "Exercise", "Operation", "Ministry of", "Ministry of the", "Peru’s", "Peru will", "Peru is to",
      "Peru has yet to", "Peru did not",
      "Peru is due to", "Peru plans to", "Peru sent", "Peru sent 3", "Peru sent over", "Peru sent more than", "Peru and", "Peru, Chile and",
      "Peru –",
      "Peru – Chile", "Peru met with", "visited", "by", "met by Peru", "from 2014 to", "since", "on May", "in May", "15", "15 May",
      "May 15,", "last", "next",
      "is", "was to", "Peru, which", "Peru, who", "that", "His counterpart", "counterpart", "opposite number", "Peru’s counterpart,",
      "the country", "the two",
      "the two countries", "It", "He", "In", "PERU, May 1 –", "–", "— —", "Royal", "Navy", "the Peru-", "Peru-Chile", "no", "such as",
      "forums such as",
      "Vietnam People’s", "A. B. C.", "no. no. no.", "Resolution", "Camp", "Mr.", "Mr. ,", ", Mr.", "Dr. Dr. Dr.", "of of of", "to to to",
      "not not",
    ])
  func ends(text: String) throws {
    for whole in [text, text + "\n\nPeru met Chile.", "Peru met Chile. " + text, "Peru met Chile.\n\n" + text + ".", text + "\n\n" + text] {
      check(try Reading.graph(of: whole, published: "2024-02-29"), whole)
    }
  }

  @Test("words of the pack in any order", .timeLimit(.minutes(2)))
  func wordSalad() throws {
    var random = SeededRandom(0x5A1AD)
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        random.pick(Self.words) + random.pick(["", " ", " ", " ", " ", "\n"])
      }.joined()
      check(
        try Reading.graph(of: text, published: random.pick([nil, "2024", "2024-02", "2024-02-29"])),
        "seed \(random.seed): \(text.debugDescription)")
    }
  }

  private static let words = [
    "Peru", "Chile", "Vietnam", "Vietnamese", "Hanoi", "China", "United", "States", "U.S.", "NATO", "ASEAN", "UNMISS", "Abyei", "Jordan",
    "Georgia", "Da Nang",
    "Shangri-La Dialogue", "Cobra Gold", "RIMPAC", "Indian Navy", "Ministry", "of", "National", "Defence", "Gen.", "Lt.", "General",
    "President", "Minister", "John",
    "Smith", "Nguyen", "Phan Van Giang", "his", "its", "counterpart", "opposite", "number", "colleague", "the", "both", "two", "three",
    "countries", "country", "sides",
    "ministers", "He", "It", "they", "who", "which", "that", "and", "or", ",", ";", ":", ".", "!", "?", "–", "-", "—", "(", ")", "“", "”",
    "\"", "'", "’s", "'s", "n't",
    "met", "meet", "meeting", "visited", "visit", "will", "is", "are", "was", "to", "be", "has", "have", "yet", "not", "no", "did", "plans",
    "hopes", "proposed", "agreed",
    "sent", "deployed", "by", "with", "between", "in", "at", "on", "for", "from", "since", "until", "under", "as", "such", "including",
    "like", "over", "more", "than",
    "1,100", "22nd", "2014", "2024", "May", "15", "October", "Tuesday", "last", "next", "year", "month", "today", "troops", "soldiers",
    "ship", "ships", "exercise",
    "Exercise", "Operation", "policy", "doctrine", "motto", "memorandum", "agreement", "signed", "floods", "earthquake", "Typhoon",
    "anniversary", "member", "members",
    "talks", "cooperation", "border", "borders", "capital", "city", "USS", "Navy", "Army", "Dialogue", "Forum", "Mission", "Camp", "\n\n",
    "\n", "\u{200B}", "\u{0}",
    "\u{301}", "越南", "עברית", "👍", "\u{202E}", "*", "%", "$", "5", "No.", "due", "expected", "each", "every", "deputy", "vice", "chief",
    "staff", "former", "new",
  ]

  @Test(
    "a text that repeats one piece is read in linear time", .timeLimit(.minutes(1)),
    arguments: [
      "a", "A", "Ab ", "Peru ", "Peru, ", "Peru and ", "Peru met Chile. ", "Peru met Chile in 1901 and ", "Jordan x y z ", "Georgia. ",
      "Vietnam People’s Army. ", "( ",
      "((((((((", ") ", "“ ", "” ", "“x” policy ", "[", ",", ", ", "\u{1}", "\u{0}Peru", "\u{200B}", "\u{202E}Peru ", "שלום ", "The ",
      "Gen. ", "Gen. John Smith ",
      "General John Smith, minister. ", "President John Smith came. ", "Smith came. Jones, ", "Navy ", "of Navy ", "Ministry of Aa. ",
      "minister ", "deputy ", "to ", "will ",
      "is to meet ", "memorandum on ", "80th anniversary of Ab ", "floods in Peru, ", "'s ", "n't ", "1 ", "1,", "2014 ", "in May ",
      "since 2014 ", "Exercise Ab. ",
      "Ab (AB) ", "the two countries ", "the country ", "He came. ", "\n", "\n\nPeru\n\n", "Ab-", "Ab – ", "which ", "such as Peru, ",
      "forums including ", "UNMISS. ",
      "U.N. Mission in South Sudan. ", "HMS Ab. ", "e\u{301}", "😀", "no. ", "Peru’s ", "Peru sent troops to Chile and ",
      "Peru–Chile Dialogue. ", "Ann Bo, Cy Do and ",
    ])
  func repeated(piece: String) throws {
    let graph = try Reading.graph(of: String(repeating: piece, count: 3_000 / piece.utf8.count), published: "2024-05-06")
    #expect(graph.facts.count < 3_000)
  }

  @Test("a list of 500 countries", .timeLimit(.minutes(1)), arguments: [" met.", " cooperate with Peru.", " signed an agreement."])
  func manyCountries(closing: String) throws {
    let names = try Reading.pack.get().gazetteer.filter { $0.type == "Country" && $0.ambiguous.isEmpty }.map(\.name)
    let list = (0..<500).map { names[$0 % names.count] }
    let graph = try Reading.graph(of: list.joined(separator: ", ") + " and Kenya" + closing)
    #expect(graph.mentions.count == 501 + (closing.contains("Peru") ? 1 : 0))
  }

  @Test("1,000 different capitals in a row, and as many different names of persons and bodies", .timeLimit(.minutes(1)))
  func manyNames() throws {
    let words = (0..<1000).map { "X" + String($0, radix: 36) + "o" }
    check(try Reading.graph(of: words.joined(separator: " ")))
    let people = try Reading.graph(of: words.prefix(200).map { "General John \($0) met Peru. " }.joined())
    #expect(people.entities.count > 200)
    let bodies = try Reading.graph(of: words.prefix(200).map { "Ministry of \($0) of Peru met Ministry of \($0). " }.joined())
    #expect(bodies.entities.count > 200)
  }

  @Test("one line of 20 KB", .timeLimit(.minutes(1)))
  func longLine() throws {
    let line = String(repeating: "Kenya sent 600 soldiers to Haiti, and Peru met Chile in Lima; ", count: 20_000 / 62)
    let graph = try Reading.graph(of: line)
    #expect(graph.statements.contains { $0.hasPrefix("Kenya deploysTo Haiti") })
  }

  @Test(
    "a sentence that breaks off where a name would go on",
    arguments: [
      "The Greek island of\n\nCrete hosted the exercise.", "They sailed to Cebu,\n\nThe ministry said so.",
      "They met the Chiefs of\n\nStaff College of Peru.",
      "Kenya sent Field Hospital Rotation 3 to Haiti. It joined Rotation\n\n4 ships left.",
      "28 May 2018 –", "The India-\nSri Lanka joint exercise ran.", "They met Hassan Sheikh\n\nMohamud spoke.",
    ])
  func broken(text: String) throws {
    check(try Reading.graph(of: text))
  }
}
