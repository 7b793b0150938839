import Foundation
import Synchronization
import Testing

@testable import entente

@Suite("The belt from reader to writer") struct PipelineTests {
  private func pipeline(jobs: Int, capacity: Int = 8, weightLimit: Int = 1000) -> Pipeline<Int, Int> {
    Pipeline(jobs: jobs, capacity: capacity, weightLimit: weightLimit, weight: { _ in 1 })
  }

  /// Numbers from 0, and how many of them were asked for.
  private final class Numbers: Sendable {
    let asked = Mutex(0)
    let limit: Int

    init(_ limit: Int) { self.limit = limit }

    func next() -> Int? {
      asked.withLock { asked in
        guard asked < limit else { return nil }
        asked += 1
        return asked - 1
      }
    }
  }

  @Test("products come in the order of reading, whatever the number of threads", arguments: [1, 2, 3, 16])
  func order(jobs: Int) {
    var products: [Int] = []
    let numbers = Numbers(500)
    let isComplete = pipeline(jobs: jobs).run(
      open: { { numbers.next() } },
      work: { number in
        // Uneven work, so that later items are ready before earlier ones.
        if number.isMultiple(of: 7) { usleep(300) }
        return number * 2
      },
      write: { products.append($0) })
    #expect(isComplete)
    #expect(products == (0..<500).map { $0 * 2 })
  }

  @Test("a writer that waits gets the products while more items wait to be worked on", arguments: [1, 2])
  func waitingWriter(jobs: Int) {
    let numbers = Numbers(300)
    var products: [Int] = []
    var furthest = 0
    let isComplete = pipeline(jobs: jobs, capacity: 64).run(
      open: { { numbers.next() } },
      work: { number in
        usleep(200)
        return number
      },
      write: { product in
        products.append(product)
        furthest = max(furthest, numbers.asked.withLock { $0 } - products.count)
      })
    #expect(isComplete)
    #expect(products == Array(0..<300))
    // The reader is ahead, so that the writer has waited with items on the belt, and nobody waits for all of them.
    #expect((2...65).contains(furthest), "\(furthest)")
  }

  @Test("nothing to read ends at once")
  func nothing() {
    let isComplete = pipeline(jobs: 3).run(open: { { nil } }, work: { $0 }, write: { _ in Issue.record("nothing was read") })
    #expect(isComplete)
  }

  @Test("the reader is never further ahead than the belt has room", arguments: [(1, 1000), (8, 1000), (1000, 5)])
  func backPressure(capacity: Int, weightLimit: Int) {
    let numbers = Numbers(300)
    var written = 0
    var furthest = 0
    _ = pipeline(jobs: 2, capacity: capacity, weightLimit: weightLimit).run(
      open: { { numbers.next() } }, work: { $0 },
      write: { _ in
        usleep(50)
        furthest = max(furthest, numbers.asked.withLock { $0 } - written)
        written += 1
      })
    #expect(written == 300)
    // One product is in the writer's hand, and one item in the reader's that waits for room.
    #expect(furthest <= min(capacity, weightLimit) + 2)
  }

  @Test("an item that is heavier than the limit passes alone")
  func heavyItem() {
    let numbers = Numbers(5)
    var products: [Int] = []
    let heavy = Pipeline<Int, Int>(jobs: 2, capacity: 8, weightLimit: 10, weight: { $0 == 2 ? 1000 : 1 })
    let isComplete = heavy.run(open: { { numbers.next() } }, work: { $0 }, write: { products.append($0) })
    #expect(isComplete)
    #expect(products == [0, 1, 2, 3, 4])
  }

  @Test("an error of the writer ends the run and the reading")
  func writerFails() {
    struct Full: Error {}
    let numbers = Numbers(1_000_000)
    #expect(throws: Full.self) {
      _ = try pipeline(jobs: 2).run(open: { { numbers.next() } }, work: { $0 }, write: { if $0 == 20 { throw Full() } })
    }
    #expect(numbers.asked.withLock { $0 } < 1000)
  }

  @Test("a run that is stopped says so and writes no more")
  func stop() {
    let numbers = Numbers(1_000_000)
    var stop: (@Sendable () -> Void)?
    var written = 0
    let isComplete = pipeline(jobs: 2).run(
      open: { { numbers.next() } }, work: { $0 },
      write: { _ in
        written += 1
        if written == 10 { stop?() }
      }, stopping: { stop = $0 })
    #expect(!isComplete)
    #expect(written == 10)
  }
}
