import Knowledge
import Language

/// Who can be meant by “he” and “she”, as given names tell it.
///
/// The names stay out of the table of known words: a word that nobody knows is a name’s first sign.
struct GivenNames: Sendable {
  /// Given names, folded.
  private let women: Set<[UInt8]>, men: Set<[UInt8]>

  init(_ vocabulary: Vocabulary) {
    func folded(_ names: Vocabulary.WordClass) -> Set<[UInt8]> {
      Set((vocabulary.words[names] ?? []).map { FoldedText.fold(name: $0) })
    }
    women = folded(.womensNames)
    men = folded(.givenNames).subtracting(women).subtracting(folded(.openNames))
  }

  /// Of the persons whose given names tell it, whether they are women. Linear in the mentions.
  ///
  /// In Vietnamese names the second syllable tells: Thị and Văn.
  func women(in reading: DocumentReading) -> [Int: Bool] {
    var known: [Int: Bool] = [:]
    for mention in reading.mentions where mention.kind == .name && mention.tokens.count > 1 && reading.type(of: mention) == "Person" {
      let first = mention.tokens.lowerBound
      if reading.flags(first).contains(.familyName), mention.tokens.count > 2 {
        let second = reading.foldedBytes((first + 1)..<(first + 2))
        if second.elementsEqual("thi".utf8) { known[mention.entity] = true }
        if second.elementsEqual("van".utf8) { known[mention.entity] = false }
        continue
      }
      let name = Array(reading.foldedBytes(first..<(first + 1)))
      if women.contains(name) { known[mention.entity] = true }
      if men.contains(name) { known[mention.entity] = false }
    }
    return known
  }
}

extension References {
  /// Whether a mention is a person whom a pronoun can mean.
  func isPerson(_ mention: Mention, for pronoun: Int32, _ reading: DocumentReading) -> Bool {
    guard reading.type(of: mention) == "Person" else { return false }
    guard let isWoman = reading.women[mention.entity] else { return true }
    return isWoman == (pronoun == she || pronoun == her)
  }
}
