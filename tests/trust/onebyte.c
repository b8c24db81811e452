/* SPDX-License-Identifier: GPL-2.0-or-later */

/*
 * To be preloaded: in a program called netstat each second read, write and
 * open is interrupted, and those in between read or write one byte. With
 * BYTEWISE_PROBE set it leaves with that status at the first read: to see that
 * it is in use at all.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int is_netstat(void)
{
	return strcmp(program_invocation_short_name, "netstat") == 0;
}

/* Each thread has its own turns, or else two of them could starve a third. */
static int is_interrupted(void)
{
	static _Thread_local unsigned calls;

	if (!is_netstat() || calls++ % 2)
		return 0;
	errno = EINTR;
	return 1;
}

static size_t at_most(size_t size)
{
	return size > 1 && is_netstat() ? 1 : size;
}

ssize_t read(int fd, void *buf, size_t size)
{
	const char *probe = getenv("BYTEWISE_PROBE");

	if (probe && is_netstat())
		_exit(atoi(probe));
	if (is_interrupted())
		return -1;
	return syscall(SYS_read, fd, buf, at_most(size));
}

/* What read() is where it is fortified. */
ssize_t __read_chk(int fd, void *buf, size_t size, size_t room);

ssize_t __read_chk(int fd, void *buf, size_t size, size_t room)
{
	return size > room ? abort(), -1 : read(fd, buf, size);
}

ssize_t write(int fd, const void *buf, size_t size)
{
	if (is_interrupted())
		return -1;
	return syscall(SYS_write, fd, buf, at_most(size));
}

static int open_one(const char *path, int flags, mode_t mode)
{
	if (is_interrupted())
		return -1;
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

/* The shell that runs the cases makes files. */
static mode_t mode_of(int flags, va_list args)
{
	return flags & O_CREAT ? va_arg(args, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = mode_of(flags, args);
	va_end(args);
	return open_one(path, flags, mode);
}

/* What open() is with large files, and where it is fortified. */
int open64(const char *path, int flags, ...);
int __open_2(const char *path, int flags);
int __open64_2(const char *path, int flags);

int open64(const char *path, int flags, ...)
{
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = mode_of(flags, args);
	va_end(args);
	return open_one(path, flags, mode);
}

int __open_2(const char *path, int flags)
{
	return open_one(path, flags, 0);
}

int __open64_2(const char *path, int flags)
{
	return open_one(path, flags, 0);
}
