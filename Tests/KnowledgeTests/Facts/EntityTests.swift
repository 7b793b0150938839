import Knowledge
import Testing

@Suite("Entities")
struct EntityTests {
  func person(_ forms: [String], canonical: String? = nil, known: [String] = [], attributes: [String: String] = [:]) -> Entity {
    Entity(
      id: EntityID(rawValue: "person/x"), type: "Person", canonicalName: canonical, knownForms: known, usedForms: forms,
      attributes: attributes)
  }

  @Test(
    "the name shown is the gazetteer's, else the fullest form, whatever the order of the forms",
    arguments: [
      (["Giang", "Phan Van Giang"], "Phan Van Giang"), (["A Bc", "A Bd", "A Bcd"], "A Bcd"), (["A C", "A B"], "A B"),
      (["longword", "a b"], "a b"), ([], "person/x"),
    ])
  func name(forms: [String], expected: String) {
    #expect(person(forms).name == expected)
    #expect(person(forms.reversed()).name == expected)
    #expect(person(forms, canonical: "Known").name == "Known")
  }

  @Test("aliases are all forms but the name, sorted, each once")
  func aliases() {
    #expect(person(["b", "Known", "a", "b"], canonical: "Known", known: ["c", "a"]).aliases == ["a", "b", "c"])
  }

  @Test("putting records together gives one record, whatever the order")
  func union() {
    let records = [
      person(["a"]), person(["b"], canonical: "K"), person(["c"], canonical: "K", known: ["x"]), person([], canonical: "L"),
      person(["d"], canonical: "K", attributes: ["k": "v"]), person(["d"], canonical: "K", attributes: ["k": "w"]),
      Entity(id: EntityID(rawValue: "person/x"), type: "Officer", canonicalName: "K"),
    ]
    for left in records {
      for right in records {
        var one = left, other = right
        one.formUnion(right)
        other.formUnion(left)
        #expect(one == other)
        for third in records {
          var first = one, second = right
          first.formUnion(third)
          second.formUnion(third)
          var whole = left
          whole.formUnion(second)
          #expect(first == whole)
        }
      }
    }
  }
}
