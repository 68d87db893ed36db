/* Loaded before PostgreSQL's own code: what time it is, by so many seconds wrong as a file said at its start. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

extern char *program_invocation_short_name;
static long offset = 0;

__attribute__((constructor)) static void read_offset(void) {
  const char *path = getenv("CHAOS_POSTGRES_CLOCK");
  FILE *file = path && !strcmp(program_invocation_short_name, "postgres") ? fopen(path, "r") : NULL;
  if (!file) return;
  if (fscanf(file, "%ld", &offset) != 1) offset = 0;
  fclose(file);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int failed = (int)syscall(SYS_clock_gettime, clock, now);
  if (!failed && clock == CLOCK_REALTIME) now->tv_sec += offset;
  return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec precise;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &precise)) return -1;
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *out) {
  struct timespec precise;
  clock_gettime(CLOCK_REALTIME, &precise);
  if (out) *out = precise.tv_sec;
  return precise.tv_sec;
}
