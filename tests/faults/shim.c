/* Stands before libc's calls that change files: counts them, lets the n-th fail or wait, writes down what they did. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE, SYNC, OPEN, TRUNCATE, NAME, KINDS };

/* Shared with the test, which writes it: see shim.ts. */
static volatile struct { int armed, left, error, lasting, failed, traced, calls[KINDS]; } *control;
static const char *under;
static int trace = -1;

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void attach(void) {
  const char *path = getenv("FAULTS_CONTROL");
  if (!path || !(under = getenv("FAULTS_UNDER"))) return;
  int fd = open(path, O_RDWR);
  if (fd >= 0) control = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (control == MAP_FAILED) control = 0;
  trace = open(getenv("FAULTS_TRACE"), O_WRONLY | O_APPEND);
}

static int watched(const char *path) { return control && !strncmp(path, under, strlen(under)); }

static int fails(int kind, const char *path) {
  if (!watched(path)) return 0;
  control->calls[kind]++;
  if (!(control->armed & 1 << kind) || (control->left > 1 && control->left--)) return 0;
  control->failed++;
  if (control->error < 0) {
    while (control->armed & 1 << kind) usleep(10000);
    return 0;
  }
  if (!control->lasting) control->armed = 0;
  errno = control->error;
  return 1;
}

static char *path_of(int fd, char *path) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = control ? readlink(link, path, 4095) : 0;
  path[n > 0 ? n : 0] = 0;
  return path;
}

static void note(char what, const char *path, long offset, const void *data, size_t size) {
  if (!watched(path) || !control->traced || trace < 0) return;
  int error = errno;
  char head[4200];
  int n = snprintf(head, sizeof head, "%c %ld %zu %s\n", what, offset, size, path);
  struct iovec both[2] = {{head, n}, {(void *)data, size}};
  REAL(ssize_t, writev, int, const struct iovec *, int);
  real(trace, both, 2);
  errno = error;
}

static int opened(const char *path, int flags, mode_t mode, int (*real)(const char *, int, ...)) {
  int changes = flags & (O_WRONLY | O_RDWR | O_CREAT);
  if (changes && fails(OPEN, path)) return -1;
  int is_new = (flags & O_CREAT) && watched(path) && access(path, F_OK);
  int fd = real(path, flags, mode);
  if (fd >= 0 && is_new) note('c', path, 0, "", 0);
  else if (fd >= 0 && (flags & O_TRUNC)) note('t', path, 0, "", 0);
  return fd;
}
#define OPENS(name) int name(const char *path, int flags, ...) { \
  REAL(int, name, const char *, int, ...); va_list more; va_start(more, flags); \
  mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; va_end(more); return opened(path, flags, mode, real); }
OPENS(open) OPENS(open64)

#define PWRITES(name) ssize_t name(int fd, const void *data, size_t size, off64_t at) { \
  REAL(ssize_t, name, int, const void *, size_t, off64_t); char path[4096]; \
  if (fails(WRITE, path_of(fd, path))) return -1; \
  ssize_t n = real(fd, data, size, at); if (n > 0) note('w', path, at, data, n); return n; }
PWRITES(pwrite) PWRITES(pwrite64)

ssize_t write(int fd, const void *data, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  char path[4096];
  if (fails(WRITE, path_of(fd, path))) return -1;
  ssize_t n = real(fd, data, size);
  if (n > 0 && watched(path)) note('w', path, lseek(fd, 0, SEEK_CUR) - n, data, n);
  return n;
}

/* Copies within the kernel leave no data to write down: the callers then copy by reading and writing. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned flags) {
  REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
  char path[4096];
  if (watched(path_of(out, path))) { errno = EINVAL; return -1; }
  return real(in, from, out, to, size, flags);
}
ssize_t sendfile(int out, int in, off_t *from, size_t size) {
  REAL(ssize_t, sendfile, int, int, off_t *, size_t);
  char path[4096];
  if (watched(path_of(out, path))) { errno = EINVAL; return -1; }
  return real(out, in, from, size);
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t size) { return sendfile(out, in, from, size); }

#define SYNCS(name) int name(int fd) { REAL(int, name, int); char path[4096]; \
  if (fails(SYNC, path_of(fd, path))) return -1; \
  int n = real(fd); if (!n) note('s', path, 0, "", 0); return n; }
SYNCS(fsync) SYNCS(fdatasync)

#define TRUNCATES(name) int name(int fd, off64_t size) { REAL(int, name, int, off64_t); char path[4096]; \
  if (fails(TRUNCATE, path_of(fd, path))) return -1; \
  int n = real(fd, size); if (!n) note('t', path, size, "", 0); return n; }
TRUNCATES(ftruncate) TRUNCATES(ftruncate64)

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  if (fails(NAME, path)) return -1;
  int n = real(path);
  if (!n) note('u', path, 0, "", 0);
  return n;
}
int rename(const char *path, const char *to) {
  REAL(int, rename, const char *, const char *);
  if (fails(NAME, path)) return -1;
  int n = real(path, to);
  if (!n) note('r', path, 0, to, strlen(to));
  return n;
}
int link(const char *path, const char *to) {
  REAL(int, link, const char *, const char *);
  if (fails(NAME, path)) return -1;
  int n = real(path, to);
  if (!n) note('l', path, 0, to, strlen(to));
  return n;
}
