extension CurationRun {
  /// One entity that a decision merges into another.
  private struct Step {
    let number: Int
    let part: EntityID
    let whole: EntityID
  }

  mutating func replayMerges() {
    var steps: [Step] = []
    for (number, decision) in decisions {
      guard case .merge(let parts, let whole) = decision.action else { continue }
      steps += self.steps(number, parts, into: whole)
    }
    steps = withoutRivals(steps)
    steps = withoutCircles(steps)
    let next = Dictionary(steps.map { ($0.part, $0.whole) }, uniquingKeysWith: { first, _ in first })
    for step in steps {
      var end = step.whole
      while let further = next[end] { end = further }
      merged[step.part] = end
      marks.note("merged with \(step.part)", on: end)
      touched[end] = touched[end] ?? step.number
    }
  }

  private mutating func steps(_ number: Int, _ parts: [String], into whole: String) -> [Step] {
    var steps: [Step] = []
    do throws(NameLookupError) {
      let end = try resolver.entity(whole)
      for part in parts {
        do throws(NameLookupError) {
          let id = try resolver.entity(part)
          if id != end { steps.append(Step(number: number, part: id, whole: end)) }
          // The entity that remains may stand in the list itself.
          if id == end && part != whole && parts.count == 1 { noteInPart(number, "“\(part)” is \(words(for: end)) already") }
        } catch {
          noteInPart(number, error.description)
        }
      }
      if steps.isEmpty {
        idle.insert(number)
        if parts.allSatisfy({ $0 == whole }) { noteInPart(number, "“\(whole)” is one with itself; name the other entity") }
      }
    } catch {
      note(number, error)
    }
    return steps
  }

  /// No entity goes into two others.
  private mutating func withoutRivals(_ steps: [Step]) -> [Step] {
    let rivals = Dictionary(grouping: steps, by: \.part).values.filter { Set($0.map(\.whole)).count > 1 }
    var faulty: Set<Int> = []
    for group in rivals {
      for step in group {
        let others = group.filter { $0.whole != step.whole }.map(\.number)
        note(
          step.number, .conflict, "\(lines(others)) merges \(step.part) into another entity; merge these into each other, or take one out")
        faulty.insert(step.number)
      }
    }
    return steps.filter { !faulty.contains($0.number) }
  }

  /// No entity goes into itself by way of others.
  private mutating func withoutCircles(_ steps: [Step]) -> [Step] {
    let next = Dictionary(steps.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    var faulty: Set<Int> = []
    for step in steps {
      guard leads(from: step.whole, to: step.part, next) else { continue }
      note(step.number, .conflict, "the merges lead from \(step.part) back to itself; take one of them out")
      faulty.insert(step.number)
    }
    return steps.filter { !faulty.contains($0.number) }
  }

  private func leads(from start: EntityID, to end: EntityID, _ next: [EntityID: Step]) -> Bool {
    var place = start, passed: Set<EntityID> = []
    while passed.insert(place).inserted {
      if place == end { return true }
      guard let step = next[place] else { return false }
      place = step.whole
    }
    return false
  }
}
