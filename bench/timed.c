/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * timed COMMAND [ARG...]
 *
 * Runs COMMAND with its output thrown away and prints, in a line, its wall time
 * and CPU time in microseconds, its peak memory in KiB and its exit status. In
 * C, and small, because the peak that the kernel tells is never below that of
 * the process which started the command.
 */
#include "config.h"

#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000ll + t.tv_nsec / 1000;
}

static long long micros(struct timeval t)
{
	return t.tv_sec * 1000000ll + t.tv_usec;
}

static void run(char **command)
{
	int null = open("/dev/null", O_WRONLY);

	dup2(null, STDOUT_FILENO);
	dup2(null, STDERR_FILENO);
	close(null);
	execvp(command[0], command);
	_exit(127);
}

int main(int argc, char **argv)
{
	long long start = now();
	struct rusage usage;
	pid_t child;
	int status;

	if (argc < 2)
		errx(64, "usage: timed COMMAND [ARG...]");
	child = fork();
	if (child < 0)
		err(1, "fork");
	if (child == 0)
		run(argv + 1);
	if (wait4(child, &status, 0, &usage) != child)
		err(1, "wait4");
	printf("%lld %lld %ld %d\n", now() - start,
	       micros(usage.ru_utime) + micros(usage.ru_stime), usage.ru_maxrss,
	       status);
	return 0;
}
