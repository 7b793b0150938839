import Testing

@testable import Storage

@Suite("Lists of integers in a column") struct IntegerListTests {
  @Test(
    "lists are JSON and come back",
    arguments: [
      ([], "[]"), ([0], "[0]"), ([7, 10, 99_999_999], "[7,10,99999999]"), ([100_000_000, 1_000_000_007], "[100000000,1000000007]"),
      ([12_345_678_901_234_567], "[12345678901234567]"), ([100_000_000_000_000_000], "[100000000000000000]"),
    ] as [([Int64], String)])
  func roundTrip(numbers: [Int64], text: String) {
    #expect(IntegerList.text(numbers) == text)
    #expect(Array(text.utf8).withUnsafeBufferPointer(IntegerList.read) == numbers)
  }

  @Test(
    "any other text is refused",
    arguments: ["", "[", "]", "[]]", "[1", "1]", "[1,]", "[,1]", "[-1]", "[1 2]", "[1234567890123456789]", "[a]"])
  func refusal(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(IntegerList.read) == nil)
  }
}
