/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * world [crowd|server] SOCKETS PEERS COMMAND [ARG...]
 *
 * Runs COMMAND on a machine of its own (network, mounts, processes) that has
 * SOCKETS connected TCP sockets on its loopback. When COMMAND ends, or after a
 * quarter of an hour, all of it goes away. Needs root.
 *
 * crowd, the default: the sockets are held by at least a dozen processes which
 * also listen on one TCP and one UDP socket each. There are PEERS connections
 * from 127.0.0.1 to as many addresses 127.1.X.Y.
 *
 * server: five daemons that listen on a TCP and a UDP socket each; after them a
 * server that listens on its lowest descriptors, for IPv4 and IPv6, and has one
 * half of the sockets, in as few processes as may hold them, which share what
 * listens; after that its clients, which have the other half.
 * One connection in eight is of IPv6. PEERS is no matter.
 */
#include "config.h"

#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdbool.h>
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

/* The server's world: its daemons, and the part of IPv6. */
enum { DAEMONS = 5, V6_PART = 8, BACKLOG = 4096 };

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

/* Lets this process have as many files as it may. */
static void files_allow(void)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0)
		err(1, "RLIMIT_NOFILE");
	files.rlim_cur = files.rlim_max;
	if (setrlimit(RLIMIT_NOFILE, &files) != 0)
		err(1, "RLIMIT_NOFILE");
}

/* Keeps what this process has until it is killed; says so on `ready`. */
static void keep(int ready)
{
	if (write(ready, "", 1) != 1)
		err(1, "ready");
	for (;;)
		pause();
}

/* Holds its part of the sockets. */
static void hold(unsigned connections, unsigned peers, int ready)
{
	in_port_t port;
	int listening;

	files_allow();
	(void)listener(SOCK_DGRAM, &port);
	listening = listener(SOCK_STREAM, &port);
	for (unsigned i = 0; i < connections; i++)
		connection(listening, INADDR_LOOPBACK, port);
	for (unsigned i = 1; i <= peers; i++)
		connection(listening, 0x7f010000 + i, port);
	keep(ready);
}

/* Waits until `n` processes have said that they are ready. */
static void await(int ready, unsigned n)
{
	char byte;

	for (unsigned i = 0; i < n; i++)
		if (read(ready, &byte, 1) != 1)
			errx(1, "a process failed");
}

/* True in a new process. */
static bool forked(void)
{
	pid_t child = fork();

	if (child < 0)
		err(1, "fork");
	return child == 0;
}

/* Makes all holders and waits until they hold what they should. */
static void fill(unsigned sockets, unsigned peers)
{
	unsigned holders = HOLDERS, connections = sockets / 2;
	int ready[2];

	if (sockets / HELD_MAX >= holders)
		holders = sockets / HELD_MAX + 1;
	if (pipe(ready) != 0)
		err(1, "pipe");
	for (unsigned i = 0; i < holders; i++) {
		unsigned part =
		    connections / holders + (i < connections % holders ? 1 : 0);
		if (forked()) {
			close(ready[0]);
			hold(part, i == 0 ? peers : 0, ready[1]);
		}
	}
	close(ready[1]);
	await(ready[0], holders);
	close(ready[0]);
}

/* Two sockets that listen on one port of the loopback; no IPv6: -1. */
static void listeners(int fds[2], in_port_t *port)
{
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
	const int yes = 1;

	/* several processes wait for the same connection */
	fds[0] = listener(SOCK_STREAM, port);
	if (listen(fds[0], BACKLOG) != 0 ||
	    fcntl(fds[0], F_SETFL, O_NONBLOCK) != 0)
		err(1, "listen");
	v6.sin6_port = *port;
	fds[1] = socket(AF_INET6, SOCK_STREAM, 0);
	if (fds[1] >= 0 &&
	    (setsockopt(fds[1], IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes) !=
		 0 ||
	     bind(fds[1], (struct sockaddr *)&v6, sizeof v6) != 0 ||
	     listen(fds[1], BACKLOG) != 0 ||
	     fcntl(fds[1], F_SETFL, O_NONBLOCK) != 0)) {
		close(fds[1]);
		fds[1] = -1;
	}
}

/* Accepts so many connections on either socket. */
static void serve(const int fds[2], unsigned connections, int ready)
{
	struct pollfd polls[2] = {{.fd = fds[0], .events = POLLIN},
				  {.fd = fds[1], .events = POLLIN}};

	files_allow();
	while (connections > 0) {
		if (poll(polls, 2, -1) < 0)
			err(1, "poll");
		for (int i = 0; i < 2; i++)
			if (polls[i].revents && connections > 0) {
				if (accept(fds[i], NULL, NULL) >= 0)
					connections--;
				else if (errno != EAGAIN)
					err(1, "accept");
			}
	}
	keep(ready);
}

/* Connects so often, from an address of its own: its ports are not enough. */
static void use(unsigned connections, bool v6, unsigned number, in_port_t port,
		int ready)
{
	const struct sockaddr_in6 to6 = {.sin6_family = AF_INET6,
					 .sin6_port = port,
					 .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	const struct sockaddr_in to = address(INADDR_LOOPBACK, port);
	const struct sockaddr_in from = address(0x7f020000 + number, 0);
	const int yes = 1;

	files_allow();
	for (; connections > 0; connections--) {
		int fd = socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);

		(void)setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes,
				 sizeof yes);
		if (!v6 &&
		    bind(fd, (const struct sockaddr *)&from, sizeof from) != 0)
			err(1, "bind");
		if (v6 ? connect(fd, (const struct sockaddr *)&to6, sizeof to6)
		       : connect(fd, (const struct sockaddr *)&to, sizeof to))
			err(1, "connect");
	}
	keep(ready);
}

static void fill_server(unsigned sockets)
{
	unsigned connections = sockets / 2, servers = 0, number = 0, v6;
	int ready[2], fds[2];
	in_port_t port;

	if (pipe(ready) != 0)
		err(1, "pipe");
	for (unsigned i = 0; i < DAEMONS; i++)
		if (forked())
			hold(0, 0, ready[1]);
	await(ready[0], DAEMONS);
	if (dup2(ready[0], 20) < 0 || dup2(ready[1], 21) < 0)
		err(1, "dup2");
	close(ready[0]);
	close(ready[1]);
	listeners(fds, &port);
	for (unsigned left = connections; left > 0; servers++) {
		unsigned part = left < HELD_MAX ? left : HELD_MAX;

		if (forked())
			serve(fds, part, 21);
		left -= part;
	}
	close(fds[0]);
	if (fds[1] >= 0)
		close(fds[1]);
	v6 = fds[1] >= 0 ? connections / V6_PART : 0;
	for (connections -= v6; connections > 0; number++) {
		unsigned part = connections < HELD_MAX ? connections : HELD_MAX;

		if (forked())
			use(part, false, number + 1, port, 21);
		connections -= part;
	}
	if (forked())
		use(v6, true, 0, port, 21);
	await(20, servers + number + 1);
	close(20);
	close(21);
}

/* The first process of the world: when it ends, all others are killed. */
static int live(bool server, unsigned sockets, unsigned peers, char **command)
{
	pid_t child;
	int status;

	alarm(LIFE_SECONDS);
	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
	    mount("proc", "/proc", "proc", 0, NULL) != 0)
		err(1, "/proc");
	loopback_up();
	if (server)
		fill_server(sockets);
	else
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
	const bool server = argc > 1 && strcmp(argv[1], "server") == 0;
	pid_t child;
	int status;

	if (server || (argc > 1 && strcmp(argv[1], "crowd") == 0)) {
		argv++;
		argc--;
	}
	if (argc < 4)
		errx(64, "usage: world [crowd|server] SOCKETS PEERS COMMAND "
			 "[ARG...]");
	if (unshare(CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWPID) != 0)
		err(77, "unshare");
	child = fork();
	if (child < 0)
		err(1, "fork");
	if (child == 0)
		return live(server, (unsigned)strtoul(argv[1], NULL, 10),
			    (unsigned)strtoul(argv[2], NULL, 10), argv + 3);
	if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status))
		return 1;
	return WEXITSTATUS(status);
}
