/* SPDX-License-Identifier: GPL-2.0-or-later */

/*
 * To be preloaded: a kernel without netlink sockets, or a service that may not
 * have them.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int socket(int family, int type, int protocol)
{
	if (family == AF_NETLINK) {
		errno = EAFNOSUPPORT;
		return -1;
	}
	return (int)syscall(SYS_socket, family, type, protocol);
}
