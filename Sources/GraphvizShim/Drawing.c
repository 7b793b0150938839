#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

#include "Casts.h"
#include "GraphvizShim.h"
#include "TextLayout.h"

// The length became `size_t` in the major version that first defines its number for C.
#if defined(GRAPHVIZ_VERSION_MAJOR) && GRAPHVIZ_VERSION_MAJOR >= 13
typedef size_t gvs_length;
#else
typedef unsigned int gvs_length;
#endif

// Each is one for the process, never freed: the plug-in for text remembers the last font by a pointer into the context, and looks at it when the
// next context draws (seen in 2.43).
static GVC_t *context(const char *format) {
  static GVC_t *measuring, *usual;
  // Only this drawing library needs nothing of a text but its size; others draw what the usual plug-in made of it.
  if (strcmp(format, "svg") == 0) {
    if (!measuring) measuring = gvs_measuring_context();
    return measuring;
  }
  if (!usual) usual = gvContext();
  return usual;
}

gvs_outcome gvs_draw(gvs_graph *graph, const char *engine, const char *format, gvs_bytes *picture) {
  GVC_t *libraries = context(format);
  *picture = (gvs_bytes){NULL, 0};
  if (!libraries || gvLayout(libraries, gvs_native(graph), engine) != 0) return gvs_no_layout;
  char *data = NULL;
  gvs_length count = 0;
  int failure = gvRenderData(libraries, gvs_native(graph), format, &data, &count);
  gvFreeLayout(libraries, gvs_native(graph));
  // A picture too large for its format is reported as drawn, with no bytes.
  if (failure != 0 || !data || count == 0) {
    if (data) gvFreeRenderData(data);
    return gvs_no_picture;
  }
  uint8_t *copy = malloc(count);
  if (copy) memcpy(copy, data, count);
  gvFreeRenderData(data);
  if (!copy) return gvs_no_picture;
  *picture = (gvs_bytes){copy, count};
  return gvs_drawn;
}
