#include "TextLayout.h"

#include <graphviz/gvplugin.h>
#include <graphviz/gvplugin_textlayout.h>

#include "GraphvizShim.h"

// A plug-in of the program itself in place of the one for text, which loads Pango and Fontconfig, looks for fonts, and measures letters in whole
// pixels: what it gives depends on the machine and is up to a tenth too narrow.

#if defined(GRAPHVIZ_VERSION_MAJOR) && GRAPHVIZ_VERSION_MAJOR >= 7
typedef bool gvs_boolean;
#else
typedef boolean gvs_boolean;
#endif

static gvs_text_width width_of;

void gvs_measure_text(gvs_text_width width) { width_of = width; }

static gvs_boolean measure(textspan_t *span, char **font_path) {
  // A name of the font that was found is asked for by verbose runs alone.
  if (font_path) *font_path = (char *)"(measured by the program)";
  double size = span->font->size;
  span->layout = NULL;
  span->free_layout = NULL;
  span->size.x = width_of ? width_of(span->str, size, (span->font->flags & HTML_BF) != 0) : 0;
  // What Liberation Sans rises and falls, and where Graphviz itself puts the line on which letters stand.
  span->size.y = size * 1.117;
  span->yoffset_layout = size * 0.905;
  span->yoffset_centerline = size * 0.2;
  return TRUE;
}

static gvtextlayout_engine_t engine = {measure};

static gvplugin_installed_t text_types[] = {
    // A higher quality than that of any other.
    {0, "textlayout", 1000, &engine, NULL},
    {0, NULL, 0, NULL, NULL},
};

static gvplugin_api_t apis[] = {
    {API_textlayout, text_types},
    {(api_t)0, NULL},
};

static gvplugin_library_t library = {"measuring", apis};

static const lt_symlist_t built_in[] = {
    {"gvplugin_measuring_LTX_library", &library},
    {NULL, NULL},
};

GVC_t *gvs_measuring_context(void) {
  // The others are loaded when they are asked for.
  return gvContextPlugins(built_in, 1);
}
