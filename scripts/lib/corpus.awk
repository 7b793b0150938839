# Makes documents of about SIZE bytes each from the sentences of its input: COUNT files FOLDER/NNNNN.txt, and the same as
# JSON Lines in FOLDER.jsonl. The same SEED gives the same documents; the generator is Park and Miller's, whose products are
# whole numbers that every awk holds exactly.

function random(n) {
  state = (state * 16807) % 2147483647
  return state % n
}

function json(text) {
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  gsub(/[[:cntrl:]]/, " ", text)
  return text
}

# The sentences of a paragraph; headings, captions and names end in no full stop.
length($0) > 60 {
  gsub(/\. /, ".\n")
  count = split($0, parts, "\n")
  sentence = ""
  for (i = 1; i <= count; i++) {
    sentence = sentence (sentence == "" ? "" : " ") parts[i]
    # “U.N. peacekeeping” goes on.
    if (parts[i] ~ /[A-Z]\.$/ && i < count) continue
    if (length(sentence) > 40 && sentence ~ /\.(”)?$/) sentences[total++] = sentence
    sentence = ""
  }
}

END {
  state = SEED
  for (number = 1; number <= COUNT; number++) {
    text = ""
    while (length(text) < SIZE) text = text (text == "" ? "" : " ") sentences[random(total)]
    name = sprintf("%05d", number)
    file = FOLDER "/" name ".txt"
    print text > file
    close(file)
    printf "{\"id\":\"%s\",\"text\":\"%s\"}\n", name, json(text) > (FOLDER ".jsonl")
  }
}
