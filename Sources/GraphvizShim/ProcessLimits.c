#include <signal.h>
#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "GraphvizShim.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GVS_RESERVES_TERABYTES 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define GVS_RESERVES_TERABYTES 1
#endif

static bool limit(int resource, uint64_t value) {
  struct rlimit bounds;
  if (getrlimit(resource, &bounds) != 0) return false;
  rlim_t wanted = (rlim_t)value;
  if (bounds.rlim_max != RLIM_INFINITY && wanted > bounds.rlim_max) wanted = bounds.rlim_max;
  bounds.rlim_cur = wanted;
  return setrlimit(resource, &bounds) == 0;
}

bool gvs_limit_process(uint64_t address_space, uint64_t processor_seconds) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  bool is_limited = limit(RLIMIT_CORE, 0) && limit(RLIMIT_CPU, processor_seconds);
#ifndef GVS_RESERVES_TERABYTES
  is_limited = limit(RLIMIT_AS, address_space) && is_limited;
#endif
  return is_limited;
}
