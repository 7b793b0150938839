/// Writes queries so that reading them gives the same tree.
enum QueryPrinter {
  static func text(_ query: Query) -> String {
    var text = part(query.parts[0])
    for (part, keepsDuplicates) in zip(query.parts.dropFirst(), query.keepsDuplicates) {
      text += (keepsDuplicates ? " UNION ALL " : " UNION ") + self.part(part)
    }
    return
      switch query.mode
    {
    case .run: text
    case .explain: "EXPLAIN " + text
    case .profile: "PROFILE " + text
    }
  }

  private static func part(_ part: SingleQuery) -> String { part.clauses.map(clause).joined(separator: " ") }

  private static func clause(_ clause: Clause) -> String {
    switch clause.node {
    case .match(let isOptional, let patterns, let predicate):
      return (isOptional ? "OPTIONAL MATCH " : "MATCH ") + list(patterns, PatternPrinter.text) + self.predicate(predicate)
    case .unwind(let list, let variable): return "UNWIND \(ExpressionPrinter.text(list)) AS \(name(variable))"
    case .create(let patterns): return "CREATE " + list(patterns, PatternPrinter.text)
    case .merge(let pattern, let onCreate, let onMatch):
      return "MERGE " + PatternPrinter.text(pattern) + (onCreate.isEmpty ? "" : " ON CREATE SET " + list(onCreate, item))
        + (onMatch.isEmpty ? "" : " ON MATCH SET " + list(onMatch, item))
    case .set(let items): return "SET " + list(items, item)
    case .remove(let items): return "REMOVE " + list(items, item)
    case .delete(let isDetaching, let entities):
      return (isDetaching ? "DETACH DELETE " : "DELETE ") + list(entities, ExpressionPrinter.text)
    case .foreach(let variable, let members, let clauses):
      return "FOREACH (\(name(variable)) IN \(ExpressionPrinter.text(members)) | \(clauses.map(self.clause).joined(separator: " ")))"
    case .call(let call): return self.call(call)
    case .with(let projection, let predicate): return "WITH " + self.projection(projection) + self.predicate(predicate)
    case .return(let projection): return "RETURN " + self.projection(projection)
    }
  }

  private static func list<Member>(_ members: [Member], _ text: (Member) -> String) -> String {
    members.map(text).joined(separator: ", ")
  }

  private static func name(_ name: Name) -> String { ExpressionPrinter.variable(name.text) }

  private static func predicate(_ predicate: Expression?) -> String { predicate.map { " WHERE " + ExpressionPrinter.text($0) } ?? "" }

  private static func place(_ owner: Expression, _ key: String) -> String {
    ExpressionPrinter.text(Expression(node: .property(owner, key), range: owner.range, height: owner.height + 1))
  }

  private static func item(_ item: SetItem) -> String {
    switch item {
    case .property(let owner, let key, let value): "\(place(owner, key)) = \(ExpressionPrinter.text(value))"
    case .replace(let variable, let value): "\(name(variable)) = \(ExpressionPrinter.text(value))"
    case .merge(let variable, let value): "\(name(variable)) += \(ExpressionPrinter.text(value))"
    case .labels(let variable, let labels): name(variable) + PatternPrinter.labels(labels)
    }
  }

  private static func item(_ item: RemoveItem) -> String {
    switch item {
    case .property(let owner, let key): place(owner, key)
    case .labels(let variable, let labels): name(variable) + PatternPrinter.labels(labels)
    }
  }

  private static func call(_ call: ProcedureCall) -> String {
    var text =
      "CALL " + call.name.split(separator: ".", omittingEmptySubsequences: false).map { ValueText.name(String($0)) }.joined(separator: ".")
    if let arguments = call.arguments { text += "(\(list(arguments, ExpressionPrinter.text)))" }
    switch call.yield {
    case .nothing: break
    case .everything: text += " YIELD *"
    case .items(let items):
      text += " YIELD " + list(items) { ValueText.name($0.field.text) + " AS " + name($0.variable) }
    }
    return text + predicate(call.predicate)
  }

  private static func projection(_ projection: Projection) -> String {
    var text = projection.isDistinct ? "DISTINCT " : ""
    let items = projection.items.map { ExpressionPrinter.text($0.expression) + ($0.alias.map { " AS " + name($0) } ?? "") }
    text += ((projection.includesAll ? ["*"] : []) + items).joined(separator: ", ")
    if !projection.order.isEmpty {
      text += " ORDER BY " + list(projection.order) { ExpressionPrinter.text($0.expression) + ($0.isDescending ? " DESC" : "") }
    }
    if let skip = projection.skip { text += " SKIP " + ExpressionPrinter.text(skip) }
    if let limit = projection.limit { text += " LIMIT " + ExpressionPrinter.text(limit) }
    return text
  }
}
