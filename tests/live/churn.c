/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Listens on many ports, says `ready', and has connections come and go, at
 * full speed, until its standard input ends. A connection is of a socket with
 * itself, so that the sockets that listen stay as they are.
 *
 * usage: churn
 */
#define _GNU_SOURCE
#include <err.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LISTENERS = 60, CHURNERS = 3, HELD = 150 };

union address {
	struct sockaddr any;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
};

/* A socket on a port of its own of the loopback, and its address; or -1. */
static int bound(int family, union address *addr, socklen_t *len)
{
	int fd = socket(family, SOCK_STREAM, 0);

	*addr = (union address){.any.sa_family = (sa_family_t)family};
	*len = sizeof(addr->v6);
	if (family == AF_INET) {
		addr->v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		*len = sizeof(addr->v4);
	} else {
		addr->v6.sin6_addr = in6addr_loopback;
	}
	if (fd >= 0 && bind(fd, &addr->any, *len) == 0 &&
	    getsockname(fd, &addr->any, len) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

static int listener(int family)
{
	union address addr;
	socklen_t len;
	int fd = bound(family, &addr, &len);

	return fd >= 0 && listen(fd, 1) == 0 ? fd : -1;
}

static int connection(int family)
{
	union address addr;
	socklen_t len;
	int fd = bound(family, &addr, &len);

	if (fd >= 0)
		(void)connect(fd, &addr.any, len);
	return fd;
}

/* Every other one is reset, or the ports would soon be in TIME_WAIT all. */
static void end(int fd, int hard)
{
	const struct linger linger = {.l_onoff = hard};

	setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	close(fd);
}

static void churn(int family)
{
	int held[HELD];

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (unsigned i = 0; i < HELD; i++)
		held[i] = connection(family);
	for (unsigned i = 0;; i++) {
		int *fd = &held[i % HELD];

		if (*fd >= 0)
			end(*fd, i % 64 > 0);
		*fd = connection(family);
	}
}

int main(void)
{
	char byte;

	for (int i = 0; i < LISTENERS; i++)
		if (listener(AF_INET) < 0)
			err(1, "listener");
	for (int i = 0; i < LISTENERS; i++)
		(void)listener(AF_INET6);
	for (int i = 0; i < CHURNERS; i++)
		if (fork() == 0)
			churn(i % 2 ? AF_INET6 : AF_INET);
	usleep(200000);
	puts("ready");
	fflush(stdout);
	while (read(0, &byte, 1) > 0)
		continue;
	return 0;
}
