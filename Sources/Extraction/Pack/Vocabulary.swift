import Knowledge

/// The word lists of a pack: which nouns stand for forces, which words make a name an organization's, which verbs announce a plan.
struct Vocabulary: Sendable {
  /// A list of single words that extraction asks for.
  enum WordClass: String, CaseIterable, Sendable {
    /// Nouns for people and things that a state sends: troops, officers, ships.
    case agentNouns
    /// Nouns that with a country's name mean the country: government, side.
    case bodyNouns
    /// Nouns that take up a country again: country, nation.
    case countryNouns
    /// Capitalized words that stand within names of bodies: Defence, Security, Rescue.
    case topicWords
    /// Words before a head of office: deputy, vice, prime.
    case officeModifiers
    /// Nouns that are an office by themselves: minister, chief.
    case officeHeads
    /// Words between an owner and an office: Japan’s new minister.
    case officeAdjectives
    /// Heads of names that every country has one of: a ministry without a country’s name is that of the country that a text is about.
    case nationalBodies
    /// Given names, in any spelling of their letters.
    case givenNames
    /// Nouns for what only a state has: an agency or navy of a country is the country’s.
    case stateBodies
    /// Words before a capital’s name that speak of the city, not of its government: in Hanoi.
    case cityContext
    /// Prepositions after which a capital's name is always the city.
    case cityPrepositions
    /// What a government does, wants or has: for Hanoi’s support.
    case governmentDeeds
    /// What one government gives another or has against it: weapons to Kyiv.
    case governmentGifts
    /// Verbs of speech.
    case speechVerbs
    /// Verbs whose infinitive or clause is a plan.
    case planVerbs
    /// Adjectives and participles whose infinitive is a plan: due, scheduled, set.
    case planWords
    /// Verbs whose infinitive or clause is a wish.
    case desireVerbs
    /// Nouns that announce a wish: hope, proposal, invitation.
    case desireNouns
    /// Verbs that deny their infinitive: decline, refuse.
    case denialVerbs
    /// Verbs that make their object the subject of the infinitive: invite, urge.
    case objectControl
    /// Verbs that lend themselves to a noun: pay a visit, hold talks.
    case lightVerbs
    /// Verbs that only lead on to an infinitive: help, continue, seek.
    case raisingVerbs
    /// Verbs that say who is at the head of a group: a delegation led by a minister.
    case leadingVerbs
    /// Other common verbs: they end a clause.
    case commonVerbs
    /// Words that belong to the verb before them in a trigger: hand over, set up.
    case verbParticles
    /// Nouns for natural disasters.
    case disasterNouns
    /// Words before an adjective of nationality that make it one of a continent: South American.
    case regionAdjectives
    /// Words between a noun and the name that it bears: an exercise called Bright Star.
    case namingWords
    /// Lower-case nouns that begin the name of a document: memorandum.
    case documentNouns
    /// Nouns after a quoted doctrine: policy, doctrine, motto.
    case policyNouns
    /// The first syllables of Vietnamese family names.
    case familyNames
    /// Particles within names of persons: bin, de, van.
    case nameParticles
    /// Nouns that with "of" stand for what they are of: hundreds of soldiers, the sixth edition of an exercise.
    case partitives
    /// Nouns that with a nationality before a name say whose person that is, as counterpart does: his Indonesian host.
    case hostNouns
    /// Nouns for units of a force.
    case unitNouns
    /// Nouns that stand in the names of those whom they take up with “the”.
    case namesakeNouns
    /// Nouns that with "the" take up a ship: carrier, destroyer.
    case vesselNouns
    /// Nouns for several ships that sail together: flotilla, convoy.
    case fleetNouns
    /// Nouns for any occasion: event, gathering.
    case genericOccasions
    /// Nouns for several firms, which no ministry is.
    case firmNouns
    /// Heads of names of bodies that countries join, where the name begins with a part of the world: the African Union.
    case leagueNouns
    /// Nouns for parts of a place, which stand for it: the outskirts of Lima.
    case placeParts
    /// Words that say of a country that it borders the one spoken of: neighbouring.
    case neighbourWords
    /// Nouns for buildings and works that stand for the body whose they are: the headquarters of NATO.
    case facilityNouns
    /// Nouns that announce what somebody else is to do: an invitation to visit.
    case invitationNouns
    /// Verbs that begin a state: upgrade ties, take command.
    case beginningVerbs
    /// Ordinal numbers, which take up an occasion that recurs: the seventh.
    case ordinals
    /// Adjectives that stand before a noun for an occasion: annual, joint.
    case occasionModifiers
    /// Nouns for one time that an occasion takes place: edition, round.
    case editionNouns
    /// Given names that women bear.
    case womensNames
    /// Given names that tell nothing of who bears them.
    case openNames
    /// Adverbs that pass a claim on without making it: allegedly.
    case hedgeAdverbs
    /// Verbs that leave open what they lead to: believe, suspect, discuss.
    case hedgeVerbs
    /// Adjectives that leave open whether something takes place: a possible visit.
    case hedgeAdjectives
    /// Predicates that call what they lead to doubtful or merely allowed: unlikely, entitled.
    case doubtWords
    /// Nouns for what could be: the right to send, talk of sending.
    case possibilityNouns
    /// Predicates that deny what they lead to: untrue, unable.
    case untrueWords
    /// Nouns for what somebody does not do: a refusal to send.
    case denialNouns
    /// Verbs that with “from” keep somebody from doing something: prevent, bar.
    case barringVerbs
    /// Adjectives of what has not taken place: a cancelled visit.
    case failedAdjectives
    /// Verbs that give up what their object announces: drop a plan.
    case droppingVerbs
    /// Verbs that forbid their object: ban the sale.
    case banningVerbs
    /// Verbs whose subject, a plan, comes to nothing: collapse.
    case failingVerbs
    /// Verbs for working on what is not yet: negotiate an agreement.
    case pursuitVerbs
    /// Nouns that bind somebody to do what they announce: a contract to supply.
    case commitmentNouns
    /// Verbs that end what they lead to: stop sending.
    case ceasingVerbs
    /// Adverbs that deny what a verb of speech says: wrongly claimed.
    case falseAdverbs
    /// Verbs that make possible what they lead to: approve sending.
    case approvingVerbs
    /// Verbs that put off what they lead to: postpone.
    case delayVerbs
    /// Adjectives of what is to come: a forthcoming visit.
    case futureAdjectives
    /// Adjectives of what is wished for: a proposed visit.
    case wishedAdjectives
    /// Generic words before a name that belong to no name: exercise, ship.
    case appositives
  }

  /// A word or group of words that gives a name its type.
  struct NameHead: Sendable, Hashable {
    /// The words, folded.
    let words: [String]
    /// The type of the name.
    let type: EntityTypeName
    /// Whether the name goes on after it with of, for, on or in.
    let takesComplement: Bool
    /// Whether it stands before the name: Exercise Milan, USS Halsey.
    let leads: Bool
    /// Whether it also counts in small letters: Hatay province.
    let allowsLower: Bool
    /// Whether it counts only in capitals: INS Vikrant.
    let needsCapitals: Bool
    /// Whether it is a common noun that stands in small letters beside a name: the naval exercise Bright Star, the Army-2024 forum.
    let standsBeside: Bool
  }

  let words: [WordClass: [String]]
  /// For each type the nouns that take up a former mention of it: "the mission".
  let references: [(type: EntityTypeName, nouns: [String])]
  /// For each type the plural nouns that take up several former mentions of it: "the two sides".
  let parties: [(type: EntityTypeName, nouns: [String])]
  let heads: [NameHead]
  /// The country whose family names `familyNames` are.
  let familyNameCountry: EntityID?
  /// Ranks as lists of folded words.
  let ranks: [[String]]
  let honorifics: [String]
  /// Heads of office as lists of folded words.
  let offices: [[String]]
}
