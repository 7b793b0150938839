#ifndef GRAPHVIZ_SHIM_H
#define GRAPHVIZ_SHIM_H

// Graphviz behind opaque types: all that depends on its version, and every macro, variadic function and global variable, stays in this target.
//
// Graphviz keeps its state in globals: no two of these functions may run at once in one process, whatever they work on.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A graph with its attributes; to be closed.
typedef struct gvs_graph gvs_graph;
/// A node, an edge or a cluster of a graph; valid until the graph is closed.
typedef struct gvs_part gvs_part;

/// Bytes that the caller frees with `gvs_bytes_free`.
typedef struct {
  uint8_t *_Nullable start;
  size_t count;
} gvs_bytes;

/// What became of a layout and drawing.
typedef enum {
  /// The bytes hold the picture.
  gvs_drawn = 0,
  /// The engine is unknown or gave up; `gvs_messages` may say why.
  gvs_no_layout,
  /// The format is unknown, or the picture came out empty.
  gvs_no_picture,
} gvs_outcome;

/// An empty directed graph; NULL when there is no memory.
gvs_graph *_Nullable gvs_graph_create(const char *_Nonnull name);
/// The first graph of a text in the DOT language; NULL when the text has none, `gvs_messages` says why.
gvs_graph *_Nullable gvs_graph_parse(const char *_Nonnull dot);
void gvs_graph_close(gvs_graph *_Nullable graph);

/// An empty subgraph that layouts keep together; its name must begin with `cluster`.
gvs_part *_Nullable gvs_cluster(gvs_graph *_Nonnull graph, const char *_Nonnull name);
/// An empty subgraph without a name: those are written in the order in which they were made, while names are ordered by where they lie in memory.
gvs_part *_Nullable gvs_group(gvs_graph *_Nonnull graph);
/// The node of that name, made where there is none.
gvs_part *_Nullable gvs_node(gvs_graph *_Nonnull graph, const char *_Nonnull name);
/// A new edge.
gvs_part *_Nullable gvs_edge(gvs_graph *_Nonnull graph, gvs_part *_Nonnull tail, gvs_part *_Nonnull head);
/// Puts a node into a cluster.
bool gvs_cluster_add(gvs_part *_Nonnull cluster, gvs_part *_Nonnull node);

/// Sets an attribute of the whole graph.
bool gvs_graph_set(gvs_graph *_Nonnull graph, const char *_Nonnull key, const char *_Nonnull value);
/// Sets an attribute of the whole graph to HTML-like markup, which must be well formed.
bool gvs_graph_set_markup(gvs_graph *_Nonnull graph, const char *_Nonnull key, const char *_Nonnull markup);
/// Sets the value that nodes have which do not say otherwise; only before the first node.
bool gvs_default_of_nodes(gvs_graph *_Nonnull graph, const char *_Nonnull key, const char *_Nonnull value);
/// Sets the value that edges have which do not say otherwise; only before the first edge.
bool gvs_default_of_edges(gvs_graph *_Nonnull graph, const char *_Nonnull key, const char *_Nonnull value);
/// Sets an attribute of one node, edge or cluster.
bool gvs_set(gvs_part *_Nonnull part, const char *_Nonnull key, const char *_Nonnull value);
/// Sets an attribute of a part to HTML-like markup.
bool gvs_set_markup(gvs_part *_Nonnull part, const char *_Nonnull key, const char *_Nonnull markup);

/// The graph in the DOT language.
gvs_bytes gvs_graph_write(gvs_graph *_Nonnull graph);

/// The width of a line of text in UTF-8, in the unit of `size`, the font's size.
typedef double (*gvs_text_width)(const char *_Nonnull text, double size, bool is_bold);

/// Says how wide text is: layouts for the format `svg` ask this, and load no fonts. To be called before the first of them.
void gvs_measure_text(gvs_text_width _Nonnull width);

/// Lays a graph out and draws it. The caller vouches for engine and format: some formats end the process.
gvs_outcome gvs_draw(
    gvs_graph *_Nonnull graph, const char *_Nonnull engine, const char *_Nonnull format, gvs_bytes *_Nonnull picture);

/// A graph that is too large to be held at once, written part by part: nodes that follow each other, each with its edges.
///
/// Every part is a graph of the library's own, which names, quotes and writes it; the parts share the first and the last line. Names and values may not
/// be changed by the library's escapes: the caller doubles backslashes.
typedef struct gvs_parts gvs_parts;

/// Takes bytes; false where they could not be written.
typedef bool (*gvs_sink)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t count);

/// A directed graph without parts; NULL when there is no memory. Closed with `gvs_parts_close`.
///
/// Where it goes on with a graph that somebody else begins, its first line is not written.
gvs_parts *_Nullable gvs_parts_create(const char *_Nonnull name, bool goes_on, gvs_sink _Nonnull sink, void *_Nullable context);
/// Declares the next attribute of nodes, counted from 0; before the first part, and no more than 32.
bool gvs_parts_declare_of_nodes(gvs_parts *_Nonnull parts, const char *_Nonnull key);
/// Declares the next attribute of edges, counted from 0, with the value that an edge has which says nothing else; before the first part, and no more
/// than 32.
bool gvs_parts_declare_of_edges(gvs_parts *_Nonnull parts, const char *_Nonnull key, const char *_Nonnull usual);
/// Begins a part, in which edges have the usual values.
bool gvs_parts_begin(gvs_parts *_Nonnull parts);
/// The node of that name in this part, valid until the part ends; one that another part has too is one node.
gvs_part *_Nullable gvs_parts_node(gvs_parts *_Nonnull parts, const char *_Nonnull name);
/// Sets an attribute of a node; in one of its parts.
bool gvs_parts_set_of_node(gvs_parts *_Nonnull parts, gvs_part *_Nonnull node, int32_t key, const char *_Nonnull value);
/// Sets an attribute of the edges that are made from now on, in this part: cheaper than one by one where many follow each other that have the same.
bool gvs_parts_set_of_next_edges(gvs_parts *_Nonnull parts, int32_t key, const char *_Nonnull value);
/// A new edge.
gvs_part *_Nullable gvs_parts_edge(gvs_parts *_Nonnull parts, gvs_part *_Nonnull tail, gvs_part *_Nonnull head);
/// Sets an attribute of an edge, one that is not set of the next edges in this part.
bool gvs_parts_set_of_edge(gvs_parts *_Nonnull parts, gvs_part *_Nonnull edge, int32_t key, const char *_Nonnull value);
/// Writes the part; false where the sink refused or there is no memory.
bool gvs_parts_end(gvs_parts *_Nonnull parts);
/// Writes what remains, after the last part; the last line only where nobody goes on with the graph.
bool gvs_parts_finish(gvs_parts *_Nonnull parts, bool closes);
void gvs_parts_close(gvs_parts *_Nullable parts);

void gvs_bytes_free(gvs_bytes bytes);

/// Warnings and errors since the last call of `gvs_messages_clear`, cut off at some kilobytes; never NULL.
const char *_Nonnull gvs_messages(void);
/// The number of errors since then, warnings not counted.
int gvs_error_count(void);
void gvs_messages_clear(void);

/// Limits this process: address space in bytes, processor time in seconds, no core files; and ends it with its parent where the system can.
///
/// Under an address sanitizer, which reserves terabytes, the address space stays unlimited.
bool gvs_limit_process(uint64_t address_space, uint64_t processor_seconds);

/// Copies this process: returns 0 in the copy, whose standard input and output are then `channel` and whose standard error is `errors`, and its
/// number in the parent; -1 with `errno` where there is no copy.
///
/// The copy has the signals of a program that was just started, none of the four descriptors besides, and ends with its parent. There is none
/// while this process has several threads, and none on systems other than Linux.
int32_t gvs_fork(int32_t channel, int32_t errors, int32_t parents_channel, int32_t parents_errors);

/// Copies this process for work on what is in its memory: returns 0 in the copy, its number in the parent; -1 with `errno` where there is no copy.
///
/// The copy ends with its parent, and must leave by `_exit`. There is none while this process has several threads, and none on systems other than
/// Linux.
int32_t gvs_fork_helper(void);

#endif
