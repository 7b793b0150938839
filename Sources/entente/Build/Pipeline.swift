import Foundation

/// Reads items one after the other, works on them on several threads, and hands the products over in the order of reading.
///
/// The result does not depend on the number of threads, and memory does not grow with the number of items.
struct Pipeline<Item: Sendable, Product: Sendable>: Sendable {
  /// How many threads work on items.
  let jobs: Int
  /// The most items read and not yet handed over.
  let capacity: Int
  /// The most that these weigh together.
  let weightLimit: Int
  /// What an item weighs.
  let weight: @Sendable (Item) -> Int

  /// Runs until the last product is handed over, or `stopping` says stop, or `write` throws.
  /// - Parameters:
  ///   - open: makes the function that gives one item after the other; both are called on a thread of their own.
  ///   - work: makes a product of an item; called on several threads.
  ///   - write: takes a product; called on the caller's thread.
  ///   - stopping: is given a function that stops the run, before it begins.
  /// - Returns: whether it ran to the end.
  func run(
    open: @escaping @Sendable () -> () -> Item?, work: @escaping @Sendable (Item) -> Product, write: (Product) throws -> Void,
    stopping: (@escaping @Sendable () -> Void) -> Void = { _ in }
  ) rethrows -> Bool {
    let belt = Conveyor<Item, Product>(capacity: capacity, weightLimit: weightLimit)
    stopping { belt.stop() }
    let weight = weight
    Self.start {
      let next = open()
      while let item = next(), belt.put(item, weight: weight(item)) {}
      belt.close()
    }
    for _ in 0..<max(1, jobs) {
      Self.start { while let (number, item) = belt.take() { belt.finish(number, work(item)) } }
    }
    do {
      while let product = belt.next() { try write(product) }
    } catch {
      belt.stop()
      throw error
    }
    return !belt.wasStopped
  }

  private static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    // As much as the first thread of a process usually has: a text may be nested deeply.
    thread.stackSize = 8 << 20
    thread.start()
  }
}
