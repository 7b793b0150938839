import Knowledge
import Language

/// Makes the word table: it is filled with what English and the pack have, and with every word that a reader asks for while it is made.
///
/// So no reader can wait for a word that the table does not know.
final class WordTableBuilder {
  private(set) var table: WordTable

  init(vocabulary: Vocabulary, patterns: [RelationPattern]) {
    table = WordTable(familyNameCountry: vocabulary.familyNameCountry)
    markEnglish()
    markNouns(of: vocabulary)
    markVerbs(of: vocabulary)
    markWords(of: patterns, particles: Set(vocabulary.words[.verbParticles] ?? []))
  }

  /// The word of a text, which the table knows from now on.
  func id(_ word: String) -> Int32 { table.intern(word) }

  /// The dictionary form of a verb, of which the table knows all forms from now on.
  func verb(_ lemma: String) -> Int32 {
    table.add(verb: lemma, [])
    return table.intern(lemma)
  }

  /// The dictionary forms of verbs.
  func verbs(_ lemmas: [String]) -> WordSet { WordSet(lemmas.map { verb($0) }) }

  /// Nouns in both their numbers.
  func nouns(_ singulars: [String]) -> WordSet {
    for noun in singulars { table.add(noun: noun, []) }
    return ids(singulars + singulars.map { Inflection.plural(of: $0) })
  }

  /// The words of texts.
  func ids(_ words: some Sequence<String>) -> WordSet { WordSet(words.map { id($0) }) }

  private func mark(_ words: some Sequence<String>, _ flag: WordFlags) { for word in words { table.mark(word, flag) } }

  private func markEnglish() {
    mark(FunctionWords.determiners, .determiner)
    mark(FunctionWords.prepositions, .preposition)
    mark(FunctionWords.conjunctions, .subordinator)
    mark(["and", "or", "&", "as well as", "nor"], .coordinator)
    mark(FunctionWords.auxiliaries, .auxiliary)
    mark(FunctionWords.adverbs, .adverb)
    mark(FunctionWords.pronouns, .pronoun)
    mark(["be", "is", "are", "was", "were", "been", "being", "'re"], .be)
    mark(["have", "has", "had", "having", "'ve"], .have)
    mark(["do", "does", "did"], .doForm)
    mark(["will", "shall", "'ll", "would"], .future)
    mark(["may", "might", "could", "can", "should", "must", "ought"], .possibility)
    mark(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without", "nothing"], .negation)
    mark(["who", "which", "that", "whose", "whom"], .relative)
    mark(["its", "his", "her", "their"], .possessive)
    mark(["'s", "'"], .clitic)
    mark(["over", "more", "nearly", "almost", "about", "some", "around", "approximately", "up", "at", "least", "roughly"], .qualifier)
    mark(Calendar.months.keys, .month)
    mark(Calendar.weekdays.keys, .weekday)
    mark(Numerals.words.keys, .numeral)
    mark(
      [
        "year", "month", "week", "day", "today", "yesterday", "tomorrow", "earlier", "ago", "last", "next", "this", "morning", "afternoon",
        "evening", "night", "weekend",
      ], .dateWord)
    mark(["counterpart", "colleague"], .counterpart)
  }

  private func markNouns(of vocabulary: Vocabulary) {
    let classes: [(Vocabulary.WordClass, WordFlags)] = [
      (.agentNouns, .agent), (.bodyNouns, .body), (.countryNouns, .countryNoun), (.topicWords, .topic),
      (.officeModifiers, .officeModifier), (.disasterNouns, .disaster), (.documentNouns, .document), (.policyNouns, .policy),
      (.familyNames, .familyName), (.nameParticles, .particle), (.appositives, .appositive), (.desireNouns, .desireNoun),
      (.planWords, .planWord), (.officeAdjectives, .officeAdjective), (.cityContext, .cityContext), (.hostNouns, .hostNoun),
      (.facilityNouns, .facility), (.invitationNouns, .invitation),
      (.cityPrepositions, .within), (.governmentDeeds, .deed), (.governmentGifts, .gift),
      (.regionAdjectives, .region),
    ]
    for (wordClass, flag) in classes { mark(vocabulary.words[wordClass] ?? [], flag) }
    for office in vocabulary.offices where office.last == "general" && office.count > 1 { mark([office[office.count - 2]], .generalHead) }
    // The head of “chief of the general staff” is chief, that of “deputy prime minister” minister.
    for office in vocabulary.offices {
      let title = office.prefix { !FunctionWords.prepositions.contains($0) && !FunctionWords.conjunctions.contains($0) }
      let head = title.last == "general" ? title.dropLast().last : title.last
      if let head { mark([head, Inflection.plural(of: head)], .officeHead) }
      mark(title.dropLast(), .officeModifier)
    }
    // The tokenizer leaves some of them whole: “Under-Secretary”.
    for office in vocabulary.offices {
      for (first, second) in zip(office, office.dropFirst()) where ["under", "vice", "co", "ex"].contains(first) {
        table.mark("\(first)-\(second)", office.last == second ? .officeHead : .officeModifier)
      }
    }
    mark((vocabulary.words[.officeHeads] ?? []).flatMap { [$0, Inflection.plural(of: $0)] }, .officeHead)
    // Single letters of abbreviated ranks would swallow initials.
    for rank in vocabulary.ranks { mark(rank.filter { !FunctionWords.prepositions.contains($0) && $0 != "the" && $0.count > 2 }, .rank) }
    for noun in vocabulary.words[.vesselNouns] ?? [] { table.add(noun: noun, []) }
    for noun in vocabulary.words[.partitives] ?? [] { table.add(noun: noun, .partitive) }
    mark(vocabulary.words[.vesselNouns] ?? [], .vessel)
    for head in vocabulary.heads where head.type == "ArmedForce" && head.leads && head.needsCapitals {
      mark(head.words.prefix(1), .shipPrefix)
    }
    for party in vocabulary.parties { mark(party.nouns, .party) }
    mark(vocabulary.honorifics.map { $0.lowercased() }, .honorific)
    for noun in vocabulary.words[.agentNouns] ?? [] { table.add(noun: Inflection.singular(of: noun), []) }
  }

  private func markVerbs(of vocabulary: Vocabulary) {
    let verbClasses: [(Vocabulary.WordClass, WordFlags)] = [
      (.speechVerbs, .speech), (.planVerbs, .plan), (.desireVerbs, .desire), (.denialVerbs, .denial), (.objectControl, .objectControl),
      (.lightVerbs, .light), (.raisingVerbs, .raising), (.leadingVerbs, .leading), (.beginningVerbs, .beginning), (.commonVerbs, []),
    ]
    for (wordClass, flag) in verbClasses { for verb in vocabulary.words[wordClass] ?? [] { table.add(verb: verb, flag) } }
  }

  private func markWords(of patterns: [RelationPattern], particles verbParticles: Set<String>) {
    for pattern in patterns {
      for verb in pattern.verbs {
        let words = verb.split(separator: " ").map(String.init)
        table.add(verb: words.first ?? "", [])
        if words.count == 2, verbParticles.contains(words[1]) { table.add(particle: words[1], of: words[0]) }
      }
      for noun in pattern.nouns { table.add(noun: String(noun.split(separator: " ").last ?? ""), .triggerNoun) }
      // In their order: of two singulars of one plural the last counts.
      for noun in pattern.objects.union(pattern.subjects).sorted() { table.add(noun: noun, []) }
    }
  }
}
