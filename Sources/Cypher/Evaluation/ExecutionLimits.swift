/// When a query must stop before its end.
public struct ExecutionLimits: Sendable {
  /// The longest time that the query may take.
  public var timeout: Duration?
  /// The most memory that the process may hold while the query runs, in bytes.
  public var memory: Int?
  /// Asked now and then; the query stops when it says true.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Whether clauses that write are refused.
  public var isReadOnly = false
  private var start = ContinuousClock.now

  /// No limits.
  public init() {}

  /// The limits for a query that begins now.
  func starting() -> ExecutionLimits {
    var limits = self
    limits.start = .now
    return limits
  }

  func check() throws {
    if let timeout, ContinuousClock.now - start > timeout {
      throw CypherError(.resourceError, .runtime, .timeLimit, "the query took longer than \(timeout)")
    }
    if let memory, ResidentMemory.bytes > memory {
      throw CypherError(.resourceError, .runtime, .memoryLimit, "the query needs more than \(memory / 1_048_576) MiB")
    }
    if let isCancelled, isCancelled() { throw CypherError(.resourceError, .runtime, .interrupted, "the query was stopped") }
  }
}
