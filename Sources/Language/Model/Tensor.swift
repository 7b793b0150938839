/// Numbers in rows, in a model file that stays mapped as long as they are held.
struct Tensor<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked, because nothing writes through the pointer.
  let start: UnsafePointer<Element>
  let rows: Int
  let columns: Int
  private let owner: ModelFile

  init(start: UnsafePointer<Element>, rows: Int, columns: Int, owner: ModelFile) {
    self.start = start
    self.rows = rows
    self.columns = columns
    self.owner = owner
  }

  var count: Int { rows * columns }

  /// Where a row begins. A row outside the tensor is our mistake.
  func row(_ index: Int) -> UnsafePointer<Element> {
    precondition(index >= 0 && index < rows)
    return start + index * columns
  }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return start[index]
  }
}
