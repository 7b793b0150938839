import Knowledge
import Language

/// A span of tokens that names an entity.
struct Mention {
  /// How the span names it.
  enum Kind {
    /// By a name.
    case name
    /// By an adjective or a word for its people.
    case demonym
    /// By the seat of its government.
    case capital
    /// By a word that takes up a former mention.
    case reference
  }

  var tokens: Range<Int>
  var entity: Int
  /// The place of its further entities in the reading's groups, where the span takes up several ("the two countries"); else -1.
  var group: Int32 = -1
  var kind: Kind
  /// Whether a longer mention stands over it; it then counts only where a relation needs it.
  var isCovered = false
  /// Whether it stands beside other mentions of its tokens: `earthquakes in Turkey and Myanmar` are two events.
  var overlaps = false
}
