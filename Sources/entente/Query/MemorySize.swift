import ArgumentParser

/// An amount of memory on a command line: bytes, or a number with `K`, `M` or `G`.
struct MemorySize: ExpressibleByArgument, Equatable {
  let bytes: Int

  init?(argument: String) {
    var digits = argument[...]
    var factor = 1
    switch argument.last?.uppercased() {
    case "K": factor = 1 << 10
    case "M": factor = 1 << 20
    case "G": factor = 1 << 30
    default: break
    }
    if factor > 1 { digits.removeLast() }
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    self.bytes = bytes
  }
}
