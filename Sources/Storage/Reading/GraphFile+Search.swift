import GRDB
import Knowledge

extension GraphFile {
  /// The sentences that hold all of some words, in any order, without regard to case and diacritics, by document and place.
  ///
  /// The words are looked up as they are: no character in them is an operator. Words within a hyphenated one must stand together.
  /// - Parameters:
  ///   - words: the words, separated by spaces.
  ///   - limit: the most sentences to return.
  public func sentences(matching words: String, limit: Int) throws(GraphFileError) -> [SentenceMatch] {
    let query = SearchQuery.text(words)
    guard limit > 0, let query else { return [] }
    return try read { database in
      let statement = try PreparedStatement(
        database,
        """
        SELECT document.name, start, stop, CAST(substr(CAST(document_text.text AS BLOB), start + 1, stop - start) AS TEXT)
        FROM sentence_search
        JOIN sentence ON sentence.id = sentence_search.rowid
        JOIN document ON document.id = sentence.document
        JOIN document_text ON document_text.document = sentence.document
        WHERE sentence_search MATCH ?1
        ORDER BY document.name, start, stop
        LIMIT ?2
        """)
      try statement.bind(query, at: 1)
      statement.bind(limit, at: 2)
      var matches: [SentenceMatch] = []
      while try statement.next() {
        matches.append(
          SentenceMatch(
            document: DocumentID(rawValue: statement.text(0)), range: try statement.range(1, 2, path: path), text: statement.text(3)))
      }
      return matches
    }
  }
}
