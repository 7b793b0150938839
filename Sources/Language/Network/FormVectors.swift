/// The feature sums of the forms that a text has used, so that a form is looked up once and not at each of its places.
final class FormVectors {
  /// More forms are forgotten, at the next chance.
  private static let most = 16_384

  private let features: WordFeatures
  private var numbers: [UInt64: Int32] = [:]
  private var vectors: UnsafeMutablePointer<Float>
  private var capacity = 1024

  init(_ features: WordFeatures) {
    self.features = features
    vectors = .allocate(capacity: capacity * features.width)
  }

  deinit { vectors.deallocate() }

  /// Forgets all forms where there are many. Numbers given before are void.
  func evictIfFull() { if numbers.count > Self.most { numbers.removeAll(keepingCapacity: true) } }

  /// The number of a form. Constant time for a known form, else linear in its length.
  func number(of form: UnsafeBufferPointer<UInt8>, afterSpace: Bool) -> Int32 {
    var key = KeyHash(afterSpace ? "1" : "0")
    key.add(form)
    if let number = numbers[key.value] { return number }
    let number = numbers.count
    if number == capacity {
      let grown = UnsafeMutablePointer<Float>.allocate(capacity: 2 * capacity * features.width)
      grown.update(from: vectors, count: capacity * features.width)
      vectors.deallocate()
      vectors = grown
      capacity *= 2
    }
    features.sum(of: form, afterSpace: afterSpace, into: vectors + number * features.width)
    numbers[key.value] = Int32(number)
    return Int32(number)
  }

  /// The sums of a form.
  func vector(_ number: Int32) -> UnsafePointer<Float> {
    precondition(number >= 0 && number < numbers.count)
    return UnsafePointer(vectors + Int(number) * features.width)
  }
}
