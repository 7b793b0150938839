/// Names with small numbers: labels, relationship types, property keys.
struct SymbolTable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a name, which is made if it is new.
  mutating func intern(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name; `nil` where it was never used.
  func number(of name: String) -> Int? { numbers[name] }

  subscript(number: Int) -> String { names[number] }

  var count: Int { names.count }
}
