/// A word of a CoNLL-U file, with the columns that an analyser fills.
public struct CoNLLUWord: Hashable, Sendable {
  /// The word as it stands in the text.
  public var form: String
  /// The dictionary form; `_` where the file gives none.
  public var lemma: String
  /// The universal part of speech (UPOS).
  public var universalTag: String
  /// The part of speech in the treebank's own tag set (XPOS).
  public var pennTag: String
  /// The morphological features: `Number=Plur|Tense=Past`, `_` for none.
  public var features: String
  /// The place of the head in the sentence, counted from 0; -1 for the root; `nil` where the file gives none.
  public var head: Int?
  /// The relation to the head, with its subtype: `nsubj:pass`.
  public var dependency: String
  /// The last column: further annotation, `_` where there is none.
  public var misc: String
  /// Whether white space stands behind the word in the text.
  public var isFollowedBySpace: Bool
  /// Whether it goes on a token that the word before it began (a multiword token).
  public var continuesToken: Bool
}
