/*
 * A disk that remembers, and one that says no: stands between a program and the C library (LD_PRELOAD).
 *
 * Every call that changes something under DISK_FOLDER is carried out and then written to DISK_LOG, both behind one
 * lock, so that the log has the order in which things happened. `disk_note` puts a word of the program's own between
 * them. `disk_fail` lets a later call, and so many after it, fail as on a full or a broken disk, until `disk_heal`.
 *
 * What could pass by unseen is not let through: copies inside the kernel are refused, so that the program falls back
 * to reading and writing, and a writable mapping of a file is logged, for whoever reads the log to object.
 *
 * A record of the log is a struct head and two texts or one piece of data, without padding; see recording.py.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define PATH_ROOM (2 * PATH_MAX)
#define EXPORT __attribute__((visibility("default")))

/* The next one in line: the C library's own. */
#define REAL(name) ((__typeof__(&name)) real(#name))

struct __attribute__((packed)) head {
    char what;
    uint64_t file, at;
    uint32_t first, second;
};

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int log_handle = -1;
static long calls, fails_at = -1, fails_until;
static int fails_with;

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found)
        abort();
    return found;
}

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("DISK_LOG");
    folder = getenv("DISK_FOLDER");
    if (log)
        log_handle = REAL(open64)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void out(const void *data, size_t size) {
    const char *from = data;
    while (size) {
        ssize_t done = REAL(write)(log_handle, from, size);
        if (done < 0)
            abort();
        from += done;
        size -= done;
    }
}

static void tell(char what, uint64_t file, uint64_t at, const void *first, size_t n, const void *second, size_t m) {
    struct head head = {what, file, at, n, m};
    int before = errno;
    if (log_handle >= 0) {
        out(&head, sizeof head);
        out(first, n);
        out(second, m);
    }
    errno = before;
}

static void tell_paths(char what, uint64_t file, const char *first, const char *second) {
    tell(what, file, 0, first, strlen(first), second, strlen(second));
}

/* ------------------------------------------------------------------------------------------ whose is it */

static int inside(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int path_of(int handle, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, PATH_ROOM - 1);
    path[length > 0 ? length : 0] = 0;
    return length > 0;
}

static int our_handle(int handle) {
    char path[PATH_ROOM];
    return folder && path_of(handle, path) && inside(path);
}

/* The whole path of a name that may be relative to the folder `at`; whether it is one of ours. */
static int our_name(int at, const char *name, char *path) {
    path[0] = 0;
    if (!folder)
        return 0;
    if (name[0] != '/') {
        if (at == AT_FDCWD ? !getcwd(path, PATH_ROOM) : !path_of(at, path))
            return 0;
        strncat(path, "/", PATH_ROOM - strlen(path) - 1);
    }
    strncat(path, name, PATH_ROOM - strlen(path) - 1);
    return inside(path);
}

static uint64_t number_of(int handle) {
    struct stat64 state;
    return REAL(fstat64)(handle, &state) ? 0 : state.st_ino;
}

static uint64_t number_at(const char *path) {
    struct stat64 state;
    return REAL(lstat64)(path, &state) ? 0 : state.st_ino;
}

/* ------------------------------------------------------------------------------------------ saying no */

/* Counts a call that needs the disk; whether it must fail. `half` is set where it is the first one to. */
static int refused(int *half) {
    calls++;
    *half = fails_at == calls;
    if (fails_at < 0 || calls < fails_at || calls >= fails_until)
        return 0;
    errno = fails_with;
    return 1;
}

EXPORT void disk_note(const char *said) {
    pthread_mutex_lock(&turn);
    tell('N', 0, 0, said, strlen(said), "", 0);
    pthread_mutex_unlock(&turn);
}

/* The call number `after` from now, counted from 1, and the `many` - 1 after it fail with `error`. */
EXPORT void disk_fail(long after, int error, long many) {
    pthread_mutex_lock(&turn);
    fails_at = calls + after;
    fails_until = many < LONG_MAX - fails_at ? fails_at + many : LONG_MAX;
    fails_with = error;
    pthread_mutex_unlock(&turn);
}

/* How many calls needed the disk so far. */
EXPORT long disk_calls(void) {
    return calls;
}

/* Room again; whether a call failed meanwhile. */
EXPORT int disk_heal(void) {
    pthread_mutex_lock(&turn);
    int failed = fails_at >= 0 && calls >= fails_at;
    fails_at = -1;
    pthread_mutex_unlock(&turn);
    return failed;
}

/* ------------------------------------------------------------------------------------------ content */

#define LOCKED(answer)                                                                                                 \
    do {                                                                                                               \
        pthread_mutex_lock(&turn);                                                                                     \
        answer;                                                                                                        \
        pthread_mutex_unlock(&turn);                                                                                   \
    } while (0)

static ssize_t write_at(int handle, const void *data, size_t size, off64_t at) {
    int half;
    if (refused(&half)) {
        if (!half || size < 2)
            return -1;
        size /= 2; /* a disk that fills up takes what still fits, and says so by a short count */
    }
    ssize_t done = REAL(pwrite64)(handle, data, size, at);
    if (done > 0)
        tell('W', number_of(handle), at, data, done, "", 0);
    return done;
}

EXPORT ssize_t pwrite64(int handle, const void *data, size_t size, off64_t at) {
    if (!our_handle(handle))
        return REAL(pwrite64)(handle, data, size, at);
    ssize_t done;
    LOCKED(done = write_at(handle, data, size, at));
    return done;
}

EXPORT ssize_t pwrite(int handle, const void *data, size_t size, off_t at) {
    return pwrite64(handle, data, size, at);
}

static ssize_t write_on(int handle, const void *data, size_t size) {
    int to_the_end = REAL(fcntl64)(handle, F_GETFL) & O_APPEND;
    off64_t at = REAL(lseek64)(handle, 0, to_the_end ? SEEK_END : SEEK_CUR);
    ssize_t done = write_at(handle, data, size, at);
    if (done > 0)
        REAL(lseek64)(handle, at + done, SEEK_SET);
    return done;
}

EXPORT ssize_t write(int handle, const void *data, size_t size) {
    if (!our_handle(handle))
        return REAL(write)(handle, data, size);
    ssize_t done;
    LOCKED(done = write_on(handle, data, size));
    return done;
}

EXPORT ssize_t writev(int handle, const struct iovec *parts, int count) {
    if (!our_handle(handle))
        return REAL(writev)(handle, parts, count);
    return count ? write(handle, parts[0].iov_base, parts[0].iov_len) : 0; /* a short count: the caller comes again */
}

EXPORT ssize_t pwritev64v2(int handle, const struct iovec *parts, int count, off64_t at, int flags) {
    if (!our_handle(handle))
        return REAL(pwritev64v2)(handle, parts, count, at, flags);
    return count ? pwrite64(handle, parts[0].iov_base, parts[0].iov_len, at) : 0;
}

static int cut(int handle, off64_t size) {
    struct stat64 state;
    int half, grows = REAL(fstat64)(handle, &state) == 0 && size > state.st_size;
    if (grows && refused(&half))
        return -1;
    int done = REAL(ftruncate64)(handle, size);
    if (!done)
        tell('T', number_of(handle), size, "", 0, "", 0);
    return done;
}

EXPORT int ftruncate64(int handle, off64_t size) {
    if (!our_handle(handle))
        return REAL(ftruncate64)(handle, size);
    int done;
    LOCKED(done = cut(handle, size));
    return done;
}

EXPORT int ftruncate(int handle, off_t size) {
    return ftruncate64(handle, size);
}

EXPORT int fallocate64(int handle, int mode, off64_t at, off64_t size) {
    if (!our_handle(handle))
        return REAL(fallocate64)(handle, mode, at, size);
    errno = EOPNOTSUPP;
    return -1;
}

EXPORT int posix_fallocate64(int handle, off64_t at, off64_t size) {
    return our_handle(handle) ? EOPNOTSUPP : REAL(posix_fallocate64)(handle, at, size);
}

static int settle(int handle) {
    int half;
    if (refused(&half))
        return -1;
    tell('S', number_of(handle), 0, "", 0, "", 0); /* what the real disk keeps is of no interest, and would take long */
    return 0;
}

EXPORT int fsync(int handle) {
    if (!our_handle(handle))
        return REAL(fsync)(handle);
    int done;
    LOCKED(done = settle(handle));
    return done;
}

EXPORT int fdatasync(int handle) {
    return fsync(handle);
}

/* What is left on a disk that is full is nothing. */
EXPORT int statvfs64(const char *path, struct statvfs64 *state) {
    int done = REAL(statvfs64)(path, state);
    pthread_mutex_lock(&turn);
    if (!done && fails_with == ENOSPC && fails_at >= 0 && calls >= fails_at)
        state->f_bavail = state->f_bfree = 0;
    pthread_mutex_unlock(&turn);
    return done;
}

EXPORT void *mmap64(void *where, size_t size, int rights, int flags, int handle, off64_t at) {
    if ((flags & MAP_SHARED) && (rights & PROT_WRITE) && handle >= 0 && our_handle(handle)) {
        char path[PATH_ROOM];
        path_of(handle, path);
        LOCKED(tell_paths('M', number_of(handle), path, ""));
    }
    return REAL(mmap64)(where, size, rights, flags, handle, at);
}

EXPORT void *mmap(void *where, size_t size, int rights, int flags, int handle, off_t at) {
    return mmap64(where, size, rights, flags, handle, at);
}

EXPORT ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    ssize_t (*further)(int, int, off64_t *, size_t) = real("sendfile64");
    errno = ENOTSOCK; /* what Python's shutil takes for: read and write it yourself */
    return our_handle(to) ? -1 : further(to, from, at, size);
}

EXPORT ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *at, size_t size, unsigned flags) {
    errno = ENOSYS;
    return our_handle(to) ? -1 : REAL(copy_file_range)(from, start, to, at, size, flags);
}

/* ------------------------------------------------------------------------------------------ names */

static int open_ours(int at, const char *name, int flags, mode_t mode, const char *path) {
    int half, makes = (flags & O_CREAT) && !number_at(path);
    if (makes && refused(&half))
        return -1;
    int handle = REAL(openat64)(at, name, flags, mode);
    if (handle >= 0 && makes)
        tell_paths('C', number_of(handle), path, "");
    else if (handle >= 0 && (flags & O_TRUNC))
        tell('T', number_of(handle), 0, "", 0, "", 0);
    return handle;
}

EXPORT int openat64(int at, const char *name, int flags, ...) {
    char path[PATH_ROOM];
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    if (!our_name(at, name, path))
        return REAL(openat64)(at, name, flags, mode);
    int handle;
    LOCKED(handle = open_ours(at, name, flags, mode, path));
    return handle;
}

#define OPENED_AS(name, first, at)                                                                                     \
    EXPORT int name(first const char *path, int flags, ...) {                                                          \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list more;                                                                                              \
            va_start(more, flags);                                                                                     \
            mode = va_arg(more, mode_t);                                                                               \
            va_end(more);                                                                                              \
        }                                                                                                              \
        return openat64(at, path, flags, mode);                                                                        \
    }
#define NO_FIRST
#define A_FOLDER int at,
OPENED_AS(open, NO_FIRST, AT_FDCWD)
OPENED_AS(open64, NO_FIRST, AT_FDCWD)
OPENED_AS(openat, A_FOLDER, at)

EXPORT int __open64_2(const char *path, int flags) {
    return openat64(AT_FDCWD, path, flags);
}

EXPORT int creat64(const char *path, mode_t mode) {
    return openat64(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

static int make_folder(int at, const char *name, mode_t mode, const char *path) {
    int half, there = number_at(path) != 0;
    if (!there && refused(&half))
        return -1;
    int done = REAL(mkdirat)(at, name, mode);
    if (!done)
        tell_paths('D', number_at(path), path, "");
    return done;
}

EXPORT int mkdirat(int at, const char *name, mode_t mode) {
    char path[PATH_ROOM];
    if (!our_name(at, name, path))
        return REAL(mkdirat)(at, name, mode);
    int done;
    LOCKED(done = make_folder(at, name, mode, path));
    return done;
}

EXPORT int mkdir(const char *name, mode_t mode) {
    return mkdirat(AT_FDCWD, name, mode);
}

static int remove_ours(int at, const char *name, int flags, const char *path) {
    int done = REAL(unlinkat)(at, name, flags);
    if (!done)
        tell_paths('U', 0, path, "");
    return done;
}

EXPORT int unlinkat(int at, const char *name, int flags) {
    char path[PATH_ROOM];
    if (!our_name(at, name, path))
        return REAL(unlinkat)(at, name, flags);
    int done;
    LOCKED(done = remove_ours(at, name, flags, path));
    return done;
}

EXPORT int unlink(const char *name) {
    return unlinkat(AT_FDCWD, name, 0);
}

EXPORT int rmdir(const char *name) {
    return unlinkat(AT_FDCWD, name, AT_REMOVEDIR);
}

static int rename_ours(int from, const char *old, int to, const char *new, const char *first, const char *second) {
    int half;
    if (refused(&half))
        return -1;
    int done = REAL(renameat)(from, old, to, new);
    if (!done)
        tell_paths('R', 0, first, second);
    return done;
}

EXPORT int renameat(int from, const char *old, int to, const char *new) {
    char first[PATH_ROOM], second[PATH_ROOM];
    int ours = our_name(from, old, first) + our_name(to, new, second);
    if (!ours)
        return REAL(renameat)(from, old, to, new);
    int done;
    LOCKED(done = rename_ours(from, old, to, new, first, second));
    return done;
}

EXPORT int rename(const char *old, const char *new) {
    return renameat(AT_FDCWD, old, AT_FDCWD, new);
}

static int link_ours(int from, const char *old, int to, const char *new, int flags, const char *second) {
    int half;
    if (refused(&half))
        return -1;
    int done = REAL(linkat)(from, old, to, new, flags);
    if (!done)
        tell_paths('L', number_at(second), second, "");
    return done;
}

EXPORT int linkat(int from, const char *old, int to, const char *new, int flags) {
    char path[PATH_ROOM];
    if (!our_name(to, new, path))
        return REAL(linkat)(from, old, to, new, flags);
    int done;
    LOCKED(done = link_ours(from, old, to, new, flags, path));
    return done;
}

EXPORT int link(const char *old, const char *new) {
    return linkat(AT_FDCWD, old, AT_FDCWD, new, 0);
}
