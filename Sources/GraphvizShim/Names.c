#include "Names.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What has no name comes before what has one, as it does by the library's own numbers, which tell both apart by their last bit, too.
static const uint64_t first_named = (uint64_t)1 << 40;

/// The names of a graph's parts, each once, with a table to find them by.
typedef struct {
  Agraph_t *graph;
  /// Strings of the library's own, which know whether they are markup.
  char **names;
  uint32_t count, room;
  /// One more than a name's place, or 0; as many as a power of two, at most half of them used.
  uint32_t *slots;
  uint32_t slot_count;
  uint64_t next_nameless;
} names;

static uint32_t hash_of(const char *name) {
  // FNV-1a.
  uint32_t hash = 2166136261u;
  for (const char *byte = name; *byte; byte++) hash = (hash ^ (uint8_t)*byte) * 16777619u;
  return hash ^ hash >> 15;
}

static uint32_t *slot_of(const names *all, const char *name) {
  uint32_t place = hash_of(name) & (all->slot_count - 1);
  while (all->slots[place] && strcmp(all->names[all->slots[place] - 1], name) != 0) place = (place + 1) & (all->slot_count - 1);
  return &all->slots[place];
}

static bool grow(names *all) {
  uint32_t room = all->room ? all->room * 2 : 64;
  if (room > UINT32_MAX / 4) return false;
  char **longer = realloc(all->names, room * sizeof *longer);
  if (!longer) return false;
  all->names = longer;
  uint32_t *slots = calloc((size_t)room * 2, sizeof *slots);
  if (!slots) return false;
  free(all->slots);
  all->room = room;
  all->slots = slots;
  all->slot_count = room * 2;
  for (uint32_t index = 0; index < all->count; index++) *slot_of(all, all->names[index]) = index + 1;
  return true;
}

static void *open_names(Agraph_t *graph, Agdisc_t *discipline) {
  (void)discipline;
  names *all = calloc(1, sizeof *all);
  if (all) all->graph = graph;
  return all;
}

static long number(void *state, int type, char *name, IDTYPE *id, int create) {
  (void)type;
  names *all = state;
  if (!all) return 0;
  if (!name) {
    if (!create) return 0;
    *id = all->next_nameless++ * 2 + 1;
    return 1;
  }
  if (all->count == all->room && !grow(all)) return 0;
  uint32_t *slot = slot_of(all, name);
  if (!*slot) {
    char *copy = create ? agstrdup(all->graph, name) : NULL;
    if (!copy) return 0;
    all->names[all->count] = copy;
    *slot = ++all->count;
  }
  *id = first_named + (uint64_t)(*slot - 1) * 2;
  return 1;
}

// Nobody asks for a certain number.
static long take(void *state, int type, IDTYPE id) {
  (void)state, (void)type, (void)id;
  return 0;
}

// A name stays known until its graph is closed.
static void forget(void *state, int type, IDTYPE id) { (void)state, (void)type, (void)id; }

static char *name_of(void *state, int type, IDTYPE id) {
  (void)type;
  const names *all = state;
  if (!all || id < first_named || id % 2 != 0 || (id - first_named) / 2 >= all->count) return NULL;
  return all->names[(id - first_named) / 2];
}

static void close_names(void *state) {
  names *all = state;
  if (!all) return;
  // The strings go with the graph.
  free(all->names);
  free(all->slots);
  free(all);
}

static void note(void *state, int type, void *object) { (void)state, (void)type, (void)object; }

Agiddisc_t gvs_names_in_order = {
    .open = open_names,
    .map = number,
    .alloc = take,
    .free = forget,
    .print = name_of,
    .close = close_names,
    .idregister = note,
};
