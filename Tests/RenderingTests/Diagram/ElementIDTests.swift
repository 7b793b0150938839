import Knowledge
import Testing

@testable import Rendering

@Suite("Identifiers of elements")
struct ElementIDTests {
  @Test("a readable identifier stays readable")
  func readable() {
    #expect(ElementID.entity(EntityID(rawValue: "country/VN")) == "entity-country.VN")
    #expect(ElementID.entity(EntityID(rawValue: "forum/admm-plus")) == "entity-forum.admm-plus")
  }

  @Test("no two entities share an identifier, and none holds what an attribute, a selector or Graphviz would read")
  func injective() {
    let hostile = [
      "a/b", "a.b", "a_2eb", "a//b", "a/./b", "/a", "a b", "a\"b", "a\\Nb", "a<b", "á/b", "a_b", "a..b", "", "a/", "a/_2f", "a_2fb",
    ]
    let ids = hostile.map { ElementID.entity(EntityID(rawValue: $0)) }
    #expect(Set(ids).count == hostile.count)
    for id in ids {
      #expect(
        id.utf8.allSatisfy {
          $0 == 45 || $0 == 46 || $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        })
    }
    // Full stops in a row only join the parts of a line's identifier.
    for id in ids { #expect(!id.contains("..")) }
  }
}
