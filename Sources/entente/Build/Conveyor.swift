import Foundation

/// A belt that carries items from one reader past several workers to one writer, who gets them in the order in which they were read.
///
/// What is on the belt is bounded, in number and in weight: a reader that is ahead waits. The item that the writer waits for is always on the belt,
/// so nobody waits for ever. Any thread can stop the belt.
///
/// Reader and writer are woken for several items at once: with short texts waking costs more than the work.
///
/// Unchecked because the compiler does not see that every access happens under the condition's lock.
final class Conveyor<Item: Sendable, Product: Sendable>: @unchecked Sendable {
  private let capacity: Int
  private let weightLimit: Int
  private let condition = NSCondition()

  private var waiting: [(number: Int, item: Item)] = []
  /// Finished products by number, which later ones may reach before earlier ones.
  private var finished: [Int: Product] = [:]
  private var weights: [Int: Int] = [:]
  private var weight = 0
  private var read = 0
  private var written = 0
  private var isReaderWaiting = false
  private var isWriterWaiting = false
  private var idleWorkers = 0
  private var isClosed = false
  private var isStopped = false

  /// - Parameters:
  ///   - capacity: the most items on the belt.
  ///   - weightLimit: the most that they weigh together; one item may weigh more, and is then alone.
  init(capacity: Int, weightLimit: Int) {
    self.capacity = max(1, capacity)
    self.weightLimit = weightLimit
  }

  /// Puts an item on the belt when there is room.
  /// - Returns: `false` if the belt was stopped.
  func put(_ item: Item, weight: Int) -> Bool {
    locked {
      while !isStopped && read > written && (read - written >= capacity || self.weight + weight > weightLimit) {
        isReaderWaiting = true
        condition.wait()
      }
      isReaderWaiting = false
      if isStopped { return false }
      waiting.append((read, item))
      weights[read] = weight
      self.weight += weight
      read += 1
      if idleWorkers > 0 { condition.broadcast() }
      return true
    }
  }

  /// Says that nothing more will be put on the belt.
  func close() {
    locked {
      isClosed = true
      condition.broadcast()
    }
  }

  /// Takes the next item to be worked on; `nil` at the end, or when the belt was stopped.
  func take() -> (number: Int, item: Item)? {
    locked {
      idleWorkers += 1
      while !isStopped && waiting.isEmpty && !isClosed { condition.wait() }
      idleWorkers -= 1
      return isStopped || waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  /// Lays down what was made of an item.
  func finish(_ number: Int, _ product: Product) {
    locked {
      finished[number] = product
      // As long as items wait to be worked on more products come, and each asks again.
      if isWriterWaiting, finished[written] != nil, waiting.isEmpty || finished.count > capacity / 4 { condition.broadcast() }
    }
  }

  /// The product of the next item in the order of reading; `nil` at the end, or when the belt was stopped.
  func next() -> Product? {
    locked {
      while !isStopped && finished[written] == nil && !(isClosed && written == read) {
        isWriterWaiting = true
        condition.wait()
      }
      isWriterWaiting = false
      guard !isStopped, let product = finished.removeValue(forKey: written) else { return nil }
      weight -= weights.removeValue(forKey: written) ?? 0
      written += 1
      if isReaderWaiting, read == written || read - written <= capacity / 2 && weight <= weightLimit / 2 { condition.broadcast() }
      return product
    }
  }

  /// Stops the belt: everybody who waits or comes goes away with nothing.
  func stop() {
    locked {
      isStopped = true
      waiting = []
      finished = [:]
      condition.broadcast()
    }
  }

  /// Whether the belt was stopped.
  var wasStopped: Bool { locked { isStopped } }

  private func locked<Result>(_ body: () -> Result) -> Result {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }
}
