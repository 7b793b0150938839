import Knowledge
import Testing

@testable import Extraction

@Suite("Lists that leave the verb out")
struct GappingTests {
  @Test("those whom a list gives a number only do the same")
  func numbers() throws {
    let facts = try Reading.facts("deploysTo", of: "Uganda will send 4,500 soldiers to Somalia, Ethiopia 2,500 and Kenya 1,410.")
    #expect(
      facts == [
        "Ethiopia deploysTo Somalia, planned, count=2500, unit=soldier", "Kenya deploysTo Somalia, planned, count=1410, unit=soldier",
        "Uganda deploysTo Somalia, planned, count=4500, unit=soldier",
      ], "\(facts)")
  }

  @Test("a number that counts something else is none of the list")
  func others() throws {
    let facts = try Reading.facts("deploysTo", of: "Uganda will send 4,500 soldiers to Somalia, and Ethiopia 12 doctors wait there.")
    #expect(facts.contains { $0.hasPrefix("Uganda deploysTo Somalia, planned, count=4500") }, "\(facts)")
    #expect(facts.allSatisfy { !$0.hasPrefix("Ethiopia") || !$0.contains("count=12, unit=soldier") }, "\(facts)")
  }

  @Test("nobody gives to his own army")
  func own() throws {
    let facts = try Reading.facts(of: "Kenya and Japan signed a grant of boats for the Kenya Defence Forces.")
    #expect(
      facts.contains { $0.hasPrefix("Japan assists Kenya Defence Forces") || $0.hasPrefix("Japan supplies Kenya Defence Forces") },
      "\(facts)")
    #expect(facts.allSatisfy { !$0.hasPrefix("Kenya assists") && !$0.hasPrefix("Kenya supplies") }, "\(facts)")
  }
}
