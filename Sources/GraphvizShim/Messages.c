#include <graphviz/cgraph.h>
#include <string.h>

#include "GraphvizShim.h"

static char messages[4096];
static size_t length;
static int errors;

// Graphviz hands a message over in pieces: "Error: ", then the text.
static int keep(char *piece) {
  size_t count = strlen(piece);
  if (strstr(piece, "Error")) errors += 1;
  size_t room = sizeof messages - 1 - length;
  if (count > room) count = room;
  memcpy(messages + length, piece, count);
  length += count;
  messages[length] = 0;
  return 0;
}

const char *gvs_messages(void) { return messages; }

int gvs_error_count(void) { return errors; }

void gvs_messages_clear(void) {
  length = 0;
  errors = 0;
  messages[0] = 0;
  agseterrf(keep);
  agreseterrors();
}
