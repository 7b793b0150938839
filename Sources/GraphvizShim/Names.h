#ifndef GRAPHVIZ_SHIM_NAMES_H
#define GRAPHVIZ_SHIM_NAMES_H

#include <graphviz/cgraph.h>

/// Numbers what has a name in the order in which the names come.
///
/// The library's own numbers are the addresses of the names, by which it orders clusters: the same text would be drawn in one way or another,
/// as the memory happens to lie.
extern Agiddisc_t gvs_names_in_order;

#endif
