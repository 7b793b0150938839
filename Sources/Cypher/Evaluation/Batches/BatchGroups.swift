/// The groups into which the members of a batch go.
enum BatchGroups {
  case one(Int)
  /// A group for each member.
  case each(UnsafePointer<Int32>)

  @inline(__always)
  subscript(row: Int) -> Int {
    switch self {
    case .one(let group): group
    case .each(let groups): Int(groups[row])
    }
  }
}
