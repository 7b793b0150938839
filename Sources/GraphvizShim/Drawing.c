#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

#include "Casts.h"
#include "GraphvizShim.h"

// The length became `size_t` in the major version that first defines its number for C.
#if defined(GRAPHVIZ_VERSION_MAJOR) && GRAPHVIZ_VERSION_MAJOR >= 13
typedef size_t gvs_length;
#else
typedef unsigned int gvs_length;
#endif

gvs_context *gvs_context_create(void) { return (gvs_context *)gvContext(); }

void gvs_context_close(gvs_context *context) {
  if (context) gvFreeContext((GVC_t *)context);
}

gvs_outcome gvs_draw(gvs_context *context, gvs_graph *graph, const char *engine, const char *format, gvs_bytes *picture) {
  GVC_t *libraries = (GVC_t *)context;
  *picture = (gvs_bytes){NULL, 0};
  if (gvLayout(libraries, gvs_native(graph), engine) != 0) return gvs_no_layout;
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
