#ifndef GRAPHVIZ_SHIM_CASTS_H
#define GRAPHVIZ_SHIM_CASTS_H

#include <graphviz/gvc.h>

#include "GraphvizShim.h"

static inline Agraph_t *gvs_native(gvs_graph *graph) { return (Agraph_t *)graph; }

#endif
