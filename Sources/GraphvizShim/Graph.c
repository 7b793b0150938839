#include "GraphvizShim.h"

#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Casts.h"
#include "Names.h"

gvs_graph *gvs_graph_create(const char *name) {
  Agdisc_t discipline = {.id = &gvs_names_in_order};
  return (gvs_graph *)agopen((char *)name, Agdirected, &discipline);
}

/// What is still to be read of a text.
typedef struct {
  const char *start;
  size_t count;
} unread;

static int read_text(void *channel, char *buffer, int size) {
  unread *rest = channel;
  if (size <= 0) return 0;
  size_t count = rest->count < (size_t)size ? rest->count : (size_t)size;
  memcpy(buffer, rest->start, count);
  rest->start += count;
  rest->count -= count;
  return (int)count;
}

gvs_graph *gvs_graph_parse(const char *dot) {
  static Agiodisc_t reading;
  reading = AgIoDisc;
  reading.afread = read_text;
  unread text = {dot, strlen(dot)};
  Agdisc_t discipline = {.mem = &AgMemDisc, .id = &gvs_names_in_order, .io = &reading};
  Agraph_t *graph = agread(&text, &discipline);
  // Messages about the next text count its lines from 1.
  agsetfile(NULL);
  return (gvs_graph *)graph;
}

void gvs_graph_close(gvs_graph *graph) {
  if (graph) agclose(gvs_native(graph));
}

gvs_part *gvs_cluster(gvs_graph *graph, const char *name) { return (gvs_part *)agsubg(gvs_native(graph), (char *)name, TRUE); }

gvs_part *gvs_group(gvs_graph *graph) { return (gvs_part *)agsubg(gvs_native(graph), NULL, TRUE); }

gvs_part *gvs_node(gvs_graph *graph, const char *name) { return (gvs_part *)agnode(gvs_native(graph), (char *)name, TRUE); }

gvs_part *gvs_edge(gvs_graph *graph, gvs_part *tail, gvs_part *head) {
  return (gvs_part *)agedge(gvs_native(graph), (Agnode_t *)tail, (Agnode_t *)head, NULL, TRUE);
}

bool gvs_cluster_add(gvs_part *cluster, gvs_part *node) { return agsubnode((Agraph_t *)cluster, (Agnode_t *)node, TRUE) != NULL; }

bool gvs_graph_set(gvs_graph *graph, const char *key, const char *value) {
  return agattr(gvs_native(graph), AGRAPH, (char *)key, (char *)value) != NULL;
}

bool gvs_graph_set_markup(gvs_graph *graph, const char *key, const char *markup) {
  Agraph_t *native = gvs_native(graph);
  // Only this pointer, not its text, tells the library that the value is markup.
  char *shared = agstrdup_html(native, (char *)markup);
  if (!shared) return false;
  return agattr(native, AGRAPH, (char *)key, shared) != NULL;
}

bool gvs_default_of_nodes(gvs_graph *graph, const char *key, const char *value) {
  return agattr(gvs_native(graph), AGNODE, (char *)key, (char *)value) != NULL;
}

bool gvs_default_of_edges(gvs_graph *graph, const char *key, const char *value) {
  return agattr(gvs_native(graph), AGEDGE, (char *)key, (char *)value) != NULL;
}

bool gvs_set(gvs_part *part, const char *key, const char *value) { return agsafeset(part, (char *)key, (char *)value, "") == 0; }

bool gvs_set_markup(gvs_part *part, const char *key, const char *markup) {
  // Setting an attribute looks its text up among those that the graph knows, and so finds this one, which is marked as markup.
  char *shared = agstrdup_html(agraphof(part), (char *)markup);
  return shared && agsafeset(part, (char *)key, shared, "") == 0;
}

gvs_bytes gvs_graph_write(gvs_graph *graph) {
  char *start = NULL;
  size_t count = 0;
  FILE *memory = open_memstream(&start, &count);
  if (!memory) return (gvs_bytes){NULL, 0};
  int failure = agwrite(gvs_native(graph), memory);
  failure |= fclose(memory);
  if (failure) {
    free(start);
    return (gvs_bytes){NULL, 0};
  }
  return (gvs_bytes){(uint8_t *)start, count};
}

void gvs_bytes_free(gvs_bytes bytes) { free(bytes.start); }
