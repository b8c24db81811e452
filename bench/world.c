/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * world SOCKETS PEERS COMMAND [ARG...]
 *
 * Runs COMMAND on a machine of its own (network, mounts, processes) that has
 * SOCKETS connected TCP sockets on its loopback, held by at least a dozen
 * processes which also listen on one TCP and one UDP socket each, and PEERS
 * connections from 127.0.0.1 to as many addresses 127.1.X.Y. When COMMAND ends,
 * or after a quarter of an hour, all of it goes away. Needs root.
 */
#include "config.h"

#include <arpa/inet.h>
#include <err.h>
#include <net/if.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* No process has more sockets than that, and no world lives longer. */
enum { HOLDERS = 12, HELD_MAX = 18000, LIFE_SECONDS = 900 };

static void loopback_up(void)
{
	struct ifreq ifr = {.ifr_name = "lo", .ifr_flags = IFF_UP};
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (fd < 0 || ioctl(fd, SIOCSIFFLAGS, &ifr) != 0)
		err(1, "lo");
	close(fd);
}

static struct sockaddr_in address(uint32_t host, in_port_t port)
{
	return (struct sockaddr_in){.sin_family = AF_INET,
				    .sin_port = port,
				    .sin_addr.s_addr = htonl(host)};
}

/* A socket that listens on all addresses; its port is put into *port. */
static int listener(int type, in_port_t *port)
{
	struct sockaddr_in any = address(INADDR_ANY, 0);
	socklen_t len = sizeof any;
	int fd = socket(AF_INET, type, 0);

	if (fd < 0 || bind(fd, (struct sockaddr *)&any, len) != 0 ||
	    (type == SOCK_STREAM && listen(fd, 16) != 0) ||
	    getsockname(fd, (struct sockaddr *)&any, &len) != 0)
		err(1, "listener");
	*port = any.sin_port;
	return fd;
}

/* Both ends of a connection to `host`; they stay open. */
static void connection(int listening, uint32_t host, in_port_t port)
{
	struct sockaddr_in to = address(host, port);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to) != 0 ||
	    accept(listening, NULL, NULL) < 0)
		err(1, "connection");
}

/* Holds its part of the sockets until it is killed; says so on `ready`. */
static void hold(unsigned connections, unsigned peers, int ready)
{
	struct rlimit files;
	in_port_t port;
	int listening;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0)
		err(1, "RLIMIT_NOFILE");
	files.rlim_cur = files.rlim_max;
	if (setrlimit(RLIMIT_NOFILE, &files) != 0)
		err(1, "RLIMIT_NOFILE");
	(void)listener(SOCK_DGRAM, &port);
	listening = listener(SOCK_STREAM, &port);
	for (unsigned i = 0; i < connections; i++)
		connection(listening, INADDR_LOOPBACK, port);
	for (unsigned i = 1; i <= peers; i++)
		connection(listening, 0x7f010000 + i, port);
	if (write(ready, "", 1) != 1)
		err(1, "ready");
	for (;;)
		pause();
}

/* Makes all holders and waits until they hold what they should. */
static void fill(unsigned sockets, unsigned peers)
{
	unsigned holders = HOLDERS, connections = sockets / 2;
	int ready[2];
	char byte;

	if (sockets / HELD_MAX >= holders)
		holders = sockets / HELD_MAX + 1;
	if (pipe(ready) != 0)
		err(1, "pipe");
	for (unsigned i = 0; i < holders; i++) {
		unsigned part =
		    connections / holders + (i < connections % holders ? 1 : 0);
		pid_t child = fork();

		if (child < 0)
			err(1, "fork");
		if (child == 0) {
			close(ready[0]);
			hold(part, i == 0 ? peers : 0, ready[1]);
		}
	}
	close(ready[1]);
	for (unsigned i = 0; i < holders; i++)
		if (read(ready[0], &byte, 1) != 1)
			errx(1, "a holder failed");
	close(ready[0]);
}

/* The first process of the world: when it ends, all others are killed. */
static int live(unsigned sockets, unsigned peers, char **command)
{
	pid_t child;
	int status;

	alarm(LIFE_SECONDS);
	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
	    mount("proc", "/proc", "proc", 0, NULL) != 0)
		err(1, "/proc");
	loopback_up();
	fill(sockets, peers);
	child = fork();
	if (child < 0)
		err(1, "fork");
	if (child == 0) {
		execvp(command[0], command);
		err(127, "%s", command[0]);
	}
	while (waitpid(child, &status, 0) != child)
		;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char **argv)
{
	pid_t child;
	int status;

	if (argc < 4)
		errx(64, "usage: world SOCKETS PEERS COMMAND [ARG...]");
	if (unshare(CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWPID) != 0)
		err(77, "unshare");
	child = fork();
	if (child < 0)
		err(1, "fork");
	if (child == 0)
		return live((unsigned)strtoul(argv[1], NULL, 10),
			    (unsigned)strtoul(argv[2], NULL, 10), argv + 3);
	if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status))
		return 1;
	return WEXITSTATUS(status);
}
