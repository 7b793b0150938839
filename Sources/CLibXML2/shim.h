#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with those in Foundation. Only the converters' struct, which is not used
// from Swift, has a part that depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
