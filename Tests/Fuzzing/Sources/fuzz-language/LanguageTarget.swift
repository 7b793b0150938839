import Language

private let analyzer = Result { Analyzer(model: try LanguageModel.bundled()) }

/// libFuzzer's entry: a text is analysed and written as CoNLL-U, which is read again; the bytes as they are are read as CoNLL-U, too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  guard case .success(let analyzer) = analyzer else { fatalError("no language model") }
  let text = String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  let analysis = analyzer.analyze(text)
  var next = 0
  for sentence in analysis.sentences {
    precondition(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "tokens without a sentence")
    precondition(sentence.tokens.count <= Analyzer.longestSentence, "a sentence that is too long")
    next = sentence.tokens.upperBound
    let heads = analysis.tokens[sentence.tokens].map { Int($0.head ?? -9) }
    precondition(heads.count { $0 == -1 } == 1, "not one root")
    precondition(heads.allSatisfy { $0 >= -1 && $0 < heads.count }, "a head outside its sentence")
  }
  precondition(next == analysis.tokens.count, "tokens without a sentence")
  var end: Int32 = 0
  for token in analysis.tokens {
    precondition(token.start >= end && token.end > token.start, "tokens that overlap")
    precondition(String(validating: analysis.bytes[token.range], as: UTF8.self) != nil, "a token that cuts a character")
    end = token.end
  }
  guard let sentences = try? CoNLLUReader.sentences(in: analysis.conllu(document: "d")) else {
    fatalError("what was written cannot be read")
  }
  precondition(sentences.count == analysis.sentences.count, "other sentences than were written")
  _ = try? CoNLLUReader.sentences(in: text)
  return 0
}
