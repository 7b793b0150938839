#ifndef GRAPHVIZ_SHIM_TEXT_LAYOUT_H
#define GRAPHVIZ_SHIM_TEXT_LAYOUT_H

#include <graphviz/gvc.h>

/// A context whose layouts measure text as `gvs_measure_text` says; NULL when there is no memory.
GVC_t *gvs_measuring_context(void);

#endif
