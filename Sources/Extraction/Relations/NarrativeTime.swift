import Knowledge
import Language

/// Gives events that are told without a date the time of the event that the text is telling.
///
/// `On Friday A received B. They signed a letter of intent.`: what is told in the simple past goes on from the last dated event (Reichenbach 1947), as
/// long as it is of the same actors, or says so itself: later in the day, in the morning, a day earlier.
struct NarrativeTime: Sendable {
  /// How many sentences back the last dated event may lie, and how many where a sentence says itself that it goes on.
  private static let reach = 3, farReach = 6

  private var event: (date: PartialDate, entities: Set<Int>, sentence: Int)?
  /// When an occasion takes place or took place, by what the text told of it last.
  private var occasions: [Int: (date: PartialDate, isPast: Bool, sentence: Int)] = [:]
  /// The date that an entry of a chronology begins with, while the text is within the entry.
  private var entry: (date: PartialDate, paragraph: Int)?
  // A reader makes one of these with the words once, and every document begins with a copy of it.
  private let events: Set<RelationTypeName>
  /// The relations that an entry of a chronology dates.
  private let dated: Set<RelationTypeName>
  private let dates: DateReader
  private let going: WordSet
  /// Nouns for what takes place within a day; with “the” or “their” they go on with what was told.
  private let occasionNouns: WordSet
  private let day: Int32, days: Int32, earlier: WordSet, later: WordSet, previous: Int32, following: WordSet

  /// Nothing told yet.
  init(table: WordTableBuilder, patterns: [RelationPattern]) {
    events = Set(patterns.filter(\.isEvent).map(\.relation))
    dated = events.union(patterns.filter { $0.isCounted || $0.relation == "hosts" || $0.relation == "exercisesWith" }.map(\.relation))
    dates = DateReader(table: table)
    going = table.ids(["morning", "afternoon", "evening", "noon", "then", "afterwards", "later"])
    occasionNouns = table.ids(["ceremony", "talks", "meeting", "reception", "handover", "signing", "occasion"])
    day = table.id("day")
    days = table.id("days")
    earlier = [table.id("earlier"), table.id("before")]
    later = [table.id("later"), table.id("after")]
    previous = table.id("previous")
    following = [table.id("next"), table.id("following")]
  }

  /// Forgets the entry and the occasions: each part of a long text counts its paragraphs and entities anew.
  mutating func beginPart() {
    entry = nil
    occasions = [:]
  }

  /// Takes note of a date before a dash or colon, `28 May 2018 –`: until its paragraph ends, all is told of that day.
  mutating func enter(_ sentence: AnalyzedText.Sentence, of reading: DocumentReading) {
    if let entry, entry.paragraph != sentence.paragraph { self.entry = nil }
    guard let head = reading.entryDate(of: sentence), let date = dates.dates(in: head, of: reading).first,
      date.tokens.upperBound == head.upperBound
    else { return }
    entry = (date.date, sentence.paragraph)
  }

  /// Gives those who take part the date that this sentence, or one shortly before, told of the occasion: “It will host RIMPAC in May; Japan will attend”.
  private mutating func shareDates(_ findings: inout SentenceFindings, _ reading: DocumentReading, _ sentence: Int) {
    for relation in findings.relations {
      guard let date = relation.qualifiers.date, relation.qualifiers.since == nil, relation.modality != .negated else { continue }
      let occasion = relation.type == "locatedIn" ? relation.source : relation.target
      guard ["hosts", "locatedIn"].contains(relation.type.rawValue), isOccasion(occasion, reading) else { continue }
      occasions[occasion] = (date, relation.modality == .asserted, sentence)
    }
    for index in findings.relations.indices where findings.relations[index].type == "participatesIn" {
      let relation = findings.relations[index]
      guard let told = occasions[relation.target], sentence - told.sentence <= Self.reach, relation.qualifiers.date == nil,
        relation.qualifiers.since == nil, relation.qualifiers.until == nil,
        (relation.modality == .asserted || relation.modality == .negated && relation.isPast) == told.isPast
      else { continue }
      findings.relations[index].qualifiers.date = told.date
    }
  }

  private func isOccasion(_ entity: Int, _ reading: DocumentReading) -> Bool {
    ["Forum", "Event", "Exercise"].contains(reading.entities[entity].type.rawValue)
  }

  private func enterDate(_ findings: inout SentenceFindings) {
    guard let entry else { return }
    for index in findings.relations.indices where dated.contains(findings.relations[index].type) {
      let relation = findings.relations[index]
      guard relation.qualifiers.date == nil, relation.qualifiers.since == nil, relation.qualifiers.until == nil,
        [.asserted, .negated].contains(relation.modality)
      else { continue }
      findings.relations[index].qualifiers.date = entry.date
    }
  }

  /// Fills the dates of a sentence’s events, and takes note of those that it has.
  mutating func place(_ findings: inout SentenceFindings, of tree: SentenceTree?, sentence: Int) {
    guard let tree, let root = tree.nodes.firstIndex(where: { $0.parent < 0 }) else { return }
    let told = tree.dates(of: root).filter { $0.role == .date }
    if let event, told.isEmpty { fill(&findings, tree, event, sentence) }
    if told.isEmpty { enterDate(&findings) }
    shareDates(&findings, tree.reading, sentence)
    // The date may stand in a clause within: “the talks that he held on Tuesday”.
    let within = findings.relations.first {
      events.contains($0.type) && $0.modality == .asserted && $0.isPast && $0.qualifiers.date?.day != nil
    }
    guard tree.isPast(root), let date = told.first?.date ?? within?.qualifiers.date, date.day != nil else { return }
    if event?.date != date { event = (date, [], sentence) }
    event?.entities.formUnion(tree.nodes.flatMap(\.entities))
    event?.sentence = sentence
  }

  private mutating func fill(
    _ findings: inout SentenceFindings, _ tree: SentenceTree, _ event: (date: PartialDate, entities: Set<Int>, sentence: Int),
    _ sentence: Int
  ) {
    let shift = shift(in: tree)
    let goesOn = shift != nil || tree.tokens.contains { going.contains(tree.reading.word($0)) || isOccasionToldOf($0, tree.reading) }
    guard sentence - event.sentence <= (goesOn ? Self.farReach : Self.reach) else { return }
    let date = shift.map { DateReader.shift(event.date, days: $0) } ?? event.date
    for index in findings.relations.indices {
      let relation = findings.relations[index]
      guard events.contains(relation.type) || shift != nil && isOfOccasion(relation, tree.reading) else { continue }
      guard relation.qualifiers.date == nil, relation.qualifiers.since == nil, relation.qualifiers.until == nil,
        relation.modality == .asserted,
        relation.isPast || shift != nil, goesOn || event.entities.contains(relation.source) || event.entities.contains(relation.target)
      else { continue }
      findings.relations[index].qualifiers.date = date
      guard shift == nil else { continue }
      self.event?.entities.formUnion([relation.source, relation.target])
      self.event?.sentence = sentence
    }
  }

  /// `at the margins of the ceremony`, `in their talks`
  private func isOccasionToldOf(_ token: Int, _ reading: DocumentReading) -> Bool {
    occasionNouns.contains(reading.word(token)) && reading.mention(at: token) == nil
      && !reading.flags(token - 1).isDisjoint(with: [.determiner, .possessive])
  }

  /// Whether a relation is to a meeting or event: “two days earlier, on the edges of the summit in Tokyo” dates the summit too.
  private func isOfOccasion(_ relation: RelationMention, _ reading: DocumentReading) -> Bool {
    [relation.source, relation.target].contains { isOccasion($0, reading) }
      && relation.type != "partOf"
  }

  /// How many days a sentence says to lie between: `a day earlier`, `the day before`, `the following day`.
  private func shift(in tree: SentenceTree) -> Int? {
    for token in tree.tokens where tree.reading.word(token) == days {
      let count = Quantity.value(at: token - 1, in: tree.reading) ?? 0
      guard (1...30).contains(count) else { continue }
      if earlier.contains(tree.reading.word(token + 1)) { return -count }
      if later.contains(tree.reading.word(token + 1)) { return count }
    }
    for token in tree.tokens where tree.reading.word(token) == day {
      let before = tree.reading.word(token - 1), after = tree.reading.word(token + 1)
      if earlier.contains(after) || before == previous { return -1 }
      if later.contains(after) || following.contains(before) { return 1 }
    }
    return nil
  }
}
