#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "GraphvizShim.h"

// A copy of a process has only the thread that made it: a lock that another thread holds would stay locked in it for ever.
static bool is_only_thread(void) {
#ifdef __linux__
  struct stat tasks;
  // A folder's links are itself, its entry above, and one for each folder in it: here one for each thread.
  return stat("/proc/self/task", &tasks) == 0 && tasks.st_nlink == 3;
#else
  // Elsewhere the system's own libraries do not promise to work in a copy.
  return false;
#endif
}

int32_t gvs_fork(int32_t channel, int32_t errors, int32_t parents_channel, int32_t parents_errors) {
  if (!is_only_thread()) {
    errno = ENOTSUP;
    return -1;
  }
  pid_t parent = getpid();
  pid_t id = fork();
  if (id != 0) return id;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != parent) _exit(0);
  // As in a program that is started: nothing that the parent ignores, handles or holds back protects the child from its limits.
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (dup2(channel, STDIN_FILENO) < 0 || dup2(channel, STDOUT_FILENO) < 0 || dup2(errors, STDERR_FILENO) < 0) _exit(1);
  // An end of the parent's that stays open here would hide from this process that the parent has closed it.
  const int32_t copies[] = {channel, errors, parents_channel, parents_errors};
  for (int place = 0; place < 4; place++) {
    if (copies[place] > STDERR_FILENO) close(copies[place]);
  }
  return 0;
}

int32_t gvs_fork_helper(void) {
  if (!is_only_thread()) {
    errno = ENOTSUP;
    return -1;
  }
  pid_t parent = getpid();
  pid_t id = fork();
  if (id != 0) return id;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != parent) _exit(1);
  return 0;
}
