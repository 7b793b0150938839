/// A place where a graph does not hold what it promises.
public struct VerificationFinding: Hashable, Sendable, CustomStringConvertible {
  /// The document, fact or entity.
  public let subject: String
  /// What is wrong with it.
  public let what: String

  /// Makes a finding.
  public init(_ subject: some CustomStringConvertible, _ what: String) {
    self.subject = subject.description
    self.what = what
  }

  /// One line: the subject and what is wrong.
  public var description: String { "\(subject): \(what)" }
}
