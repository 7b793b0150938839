#include <graphviz/cgraph.h>
#include <stdlib.h>
#include <string.h>

#include "Casts.h"
#include "GraphvizShim.h"

// The versions that do not tell their number let a graph bring its own memory: here one block that is used again for each part, instead of a search for
// every string when a graph is closed.
#ifndef GRAPHVIZ_VERSION_MAJOR
#define GVS_OWN_MEMORY 1
#endif

enum { most_keys = 32, buffer_size = 1 << 18, closing = 2 };

struct gvs_parts {
  char *name;
  gvs_sink sink;
  void *context;
  Agraph_t *graph;
  char *keys[2][most_keys];
  char *defaults[2][most_keys];
  int counts[2];
  // Whether the edges that are made now have another value than most.
  bool is_set[most_keys];
  Agsym_t *symbols[2][most_keys];
  // The bytes that each part begins with, and how many of them are still to be passed over.
  size_t head, skipped;
  size_t length;
  bool goes_on, has_failed;
  char buffer[buffer_size];
};

// Hands all but the last bytes over: a part's closing brace is taken back.
static void deliver(gvs_parts *parts, size_t kept) {
  size_t count = parts->length - kept;
  if (count > 0 && !parts->has_failed) parts->has_failed = !parts->sink(parts->context, (const uint8_t *)parts->buffer, count);
  memmove(parts->buffer, parts->buffer + count, kept);
  parts->length = kept;
}

static void put_bytes(gvs_parts *parts, const char *bytes, size_t count) {
  while (count > 0) {
    size_t room = buffer_size - parts->length;
    size_t piece = count < room ? count : room;
    memcpy(parts->buffer + parts->length, bytes, piece);
    parts->length += piece;
    bytes += piece;
    count -= piece;
    if (parts->length == buffer_size) deliver(parts, closing);
  }
}

static int put(void *channel, const char *text) {
  gvs_parts *parts = channel;
  size_t count = strlen(text);
  if (parts->skipped > 0) {
    size_t piece = count < parts->skipped ? count : parts->skipped;
    parts->skipped -= piece;
    text += piece;
    count -= piece;
  }
  put_bytes(parts, text, count);
  return parts->has_failed ? EOF : 0;
}

static int flush(void *channel) {
  (void)channel;
  return 0;
}

static int measure(void *channel, const char *text) {
  *(size_t *)channel += strlen(text);
  return 0;
}

static Agiodisc_t output = {NULL, put, flush};
static Agiodisc_t measuring = {NULL, measure, flush};

#ifdef GVS_OWN_MEMORY

// Blocks, of which the first is kept; a string longer than a block has one of its own.
typedef struct block {
  struct block *next;
  size_t size, used;
} block;

static block *blocks;
enum { block_size = 1 << 22, header_size = (sizeof(block) + 15) & ~15 };

static void *take(void *heap, size_t size) {
  (void)heap;
  size = (size + 15) & ~(size_t)15;
  if (!blocks || blocks->size - blocks->used < size) {
    size_t room = size > block_size ? size : block_size;
    block *next = malloc(header_size + room);
    if (!next) return NULL;
    *next = (block){blocks, room, 0};
    blocks = next;
  }
  char *start = (char *)blocks + header_size + blocks->used;
  blocks->used += size;
  return memset(start, 0, size);
}

static void *take_again(void *heap, void *old, size_t old_size, size_t size) {
  void *start = take(heap, size);
  if (start && old) memcpy(start, old, old_size < size ? old_size : size);
  return start;
}

static void *open_heap(Agdisc_t *discipline) {
  (void)discipline;
  return NULL;
}

static void leave(void *heap, void *start) {
  (void)heap;
  (void)start;
}

static void close_heap(void *heap) { (void)heap; }

static void forget(bool all) {
  while (blocks && (all || blocks->next)) {
    block *next = blocks->next;
    free(blocks);
    blocks = next;
  }
  if (blocks) blocks->used = 0;
}

static Agmemdisc_t own_memory = {open_heap, take, take_again, leave, close_heap};

#endif

static bool open_graph(gvs_parts *parts, Agiodisc_t *io) {
  static Agdisc_t discipline;
  discipline = (Agdisc_t){
#ifdef GVS_OWN_MEMORY
      .mem = &own_memory,
#endif
      .id = &AgIdDisc, .io = io};
  parts->graph = agopen(parts->name, Agdirected, &discipline);
  // Without this, the writer breaks long strings, in the middle of a character too.
  if (!parts->graph || !agattr(parts->graph, AGRAPH, (char *)"linelength", (char *)"0")) return false;
  const int kinds[] = {AGNODE, AGEDGE};
  for (int kind = 0; kind < 2; kind++) {
    for (int key = 0; key < parts->counts[kind]; key++) {
      parts->symbols[kind][key] = agattr(parts->graph, kinds[kind], parts->keys[kind][key], parts->defaults[kind][key]);
      if (!parts->symbols[kind][key]) return false;
    }
  }
  return true;
}

static void close_graph(gvs_parts *parts) {
  if (!parts->graph) return;
#ifdef GVS_OWN_MEMORY
  forget(false);
#else
  agclose(parts->graph);
#endif
  parts->graph = NULL;
}

gvs_parts *gvs_parts_create(const char *name, bool goes_on, gvs_sink sink, void *context) {
  gvs_parts *parts = calloc(1, sizeof *parts);
  if (!parts) return NULL;
  parts->name = strdup(name);
  parts->goes_on = goes_on;
  parts->sink = sink;
  parts->context = context;
  if (parts->name) return parts;
  free(parts);
  return NULL;
}

static bool declare(gvs_parts *parts, int kind, const char *key, const char *usual) {
  if (parts->counts[kind] == most_keys) return false;
  int place = parts->counts[kind]++;
  parts->keys[kind][place] = strdup(key);
  parts->defaults[kind][place] = strdup(usual);
  return parts->keys[kind][place] && parts->defaults[kind][place];
}

bool gvs_parts_declare_of_nodes(gvs_parts *parts, const char *key) { return declare(parts, 0, key, ""); }

bool gvs_parts_declare_of_edges(gvs_parts *parts, const char *key, const char *usual) { return declare(parts, 1, key, usual); }

bool gvs_parts_begin(gvs_parts *parts) {
  bool is_first = parts->head == 0;
  if (is_first) {
    // What a graph without nodes is written as, less the closing brace, is what every part begins with.
    size_t count = 0;
    if (!open_graph(parts, &measuring)) return false;
    agwrite(parts->graph, &count);
    close_graph(parts);
    if (count < closing) return false;
    parts->head = count - closing;
  }
  parts->skipped = is_first && !parts->goes_on ? 0 : parts->head;
  return open_graph(parts, &output);
}

gvs_part *gvs_parts_node(gvs_parts *parts, const char *name) { return (gvs_part *)agnode(parts->graph, (char *)name, TRUE); }

static bool set(gvs_parts *parts, void *part, Agsym_t *symbol, const char *value) {
#ifdef GVS_OWN_MEMORY
  // agxset also looks for the value before, to forget it; a part forgets all at once.
  Agattr_t *own = (Agattr_t *)aggetrec(part, (char *)"_AG_strdata", FALSE);
  char *shared = own ? agstrdup(parts->graph, (char *)value) : NULL;
  if (!shared) return false;
  own->str[symbol->id] = shared;
  return true;
#else
  (void)parts;
  return agxset(part, symbol, (char *)value) == 0;
#endif
}

bool gvs_parts_set_of_node(gvs_parts *parts, gvs_part *node, int32_t key, const char *value) {
  return set(parts, node, parts->symbols[0][key], value);
}

bool gvs_parts_set_of_edge(gvs_parts *parts, gvs_part *edge, int32_t key, const char *value) {
  return set(parts, edge, parts->symbols[1][key], value);
}

static bool set_default(gvs_parts *parts, int key, const char *value) {
  return agattr(parts->graph, AGEDGE, parts->keys[1][key], (char *)value) != NULL;
}

bool gvs_parts_set_of_next_edges(gvs_parts *parts, int32_t key, const char *value) {
  parts->is_set[key] = true;
  return set_default(parts, key, value);
}

gvs_part *gvs_parts_edge(gvs_parts *parts, gvs_part *tail, gvs_part *head) {
  return (gvs_part *)agedge(parts->graph, (Agnode_t *)tail, (Agnode_t *)head, NULL, TRUE);
}

bool gvs_parts_end(gvs_parts *parts) {
  // What is the same as the default is not written.
  for (int key = 0; key < parts->counts[1]; key++) {
    if (parts->is_set[key] && !set_default(parts, key, parts->defaults[1][key])) return false;
    parts->is_set[key] = false;
  }
  bool is_written = agwrite(parts->graph, parts) == 0;
  close_graph(parts);
  // The closing brace goes; the end brings it again. The buffer keeps so many bytes for that.
  if (parts->length < closing) return false;
  parts->length -= closing;
  return is_written && !parts->has_failed;
}

bool gvs_parts_finish(gvs_parts *parts, bool closes) {
  if (closes) put_bytes(parts, "}\n", closing);
  deliver(parts, 0);
  return !parts->has_failed;
}

void gvs_parts_close(gvs_parts *parts) {
  if (!parts) return;
  close_graph(parts);
#ifdef GVS_OWN_MEMORY
  forget(true);
#endif
  for (int kind = 0; kind < 2; kind++) {
    for (int key = 0; key < parts->counts[kind]; key++) {
      free(parts->keys[kind][key]);
      free(parts->defaults[kind][key]);
    }
  }
  free(parts->name);
  free(parts);
}
