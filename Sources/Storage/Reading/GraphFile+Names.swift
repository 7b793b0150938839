import GRDB
public import Knowledge

extension GraphFile {
  /// The entity that a name or an identifier stands for, found as by an index of all names, of which only those that fit are kept.
  ///
  /// Linear in the names of the file, but a name that no entity has takes as long as an index of them.
  /// - Throws: `NameLookupError` for a name that no entity has, or several; `GraphFileError`.
  public func entity(named name: String) throws -> Entity {
    guard try curation() == nil else { return try NameIndex(entities()).entity(named: name) }
    let fitting = try fitting(name)
    return try fitting.isEmpty ? NameIndex(entities()).entity(named: name) : NameIndex(fitting).entity(named: name)
  }

  /// The entities one of whose names, whatever its case and diacritics, is the given one, or whose identifier it is.
  private func fitting(_ name: String) throws(GraphFileError) -> [Entity] {
    let key = NameFolding.key(name)
    return try read { database in
      var rows: Set<Int64> = []
      func gather(_ query: String) throws {
        let statement = try PreparedStatement(database, query)
        while try statement.next() {
          if NameFolding.key(statement.text(1)) == key { rows.insert(statement.integer(0)) }
        }
      }
      let exact = try PreparedStatement(database, "SELECT id FROM entity WHERE name = ?1")
      try exact.bind(name, at: 1)
      while try exact.next() { rows.insert(exact.integer(0)) }
      if rows.isEmpty && !key.isEmpty {
        try gather("SELECT id, canonical_name FROM entity WHERE canonical_name IS NOT NULL")
        // An entity without any name is called by its identifier.
        try gather("SELECT id, name FROM entity WHERE canonical_name IS NULL")
        try gather("SELECT entity, text FROM form")
        try gather("SELECT entity, text FROM known_form")
      }
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readEntities(database, rows: rows.sorted())
      return excerpt.graph.sortedEntities
    }
  }
}
