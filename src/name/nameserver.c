/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/nameserver.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "name/etc.h"
#include "name/sockaddr.h"
#include "proc/lines.h"

enum { PORT = 53 };

static bool is_loopback(const struct addr *addr)
{
	static const struct in6_addr one = IN6ADDR_LOOPBACK_INIT;

	return addr->family == AF_INET
		   ? addr->bytes[0] == IN_LOOPBACKNET
		   : memcmp(addr->bytes, &one, sizeof one) == 0;
}

/*
 * On the loopback interface, the kernel has rejected a datagram before send()
 * returns, and the next call returns the error.
 */
static bool socket_reaches(int fd, const struct addr *addr)
{
	struct sockaddr_storage storage;
	const socklen_t len = sockaddr_of(addr, PORT, &storage);

	if (connect(fd, (struct sockaddr *)&storage, len) != 0)
		return errno == EINVAL; /* link-local, but without its zone */
	return !is_loopback(addr) ||
	       (send(fd, "", 0, 0) == 0 && send(fd, "", 0, 0) == 0);
}

static bool addr_reached(const struct addr *addr)
{
	const int fd = socket(addr->family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	const bool reached = fd >= 0 && socket_reaches(fd, addr);

	if (fd >= 0)
		close(fd);
	return reached;
}

bool nameserver_there(const struct root *root)
{
	const struct addr local = {AF_INET, {127, 0, 0, 1}};
	struct lines lines;
	struct span line;
	struct addr addr;
	bool listed = false, there = false;

	if (root_lines(root, TREE_ETC, "resolv.conf", &lines)) {
		while (!there && lines_next(&lines, &line)) {
			if (etc_nameserver_parse(line, &addr) != SCAN_OK)
				continue;
			listed = true;
			there = addr_reached(&addr);
		}
		lines_close(&lines);
	}
	return listed ? there : addr_reached(&local);
}

bool nameserver_hangs(const struct root *root)
{
	return !LIBC_IS_GLIBC && !root->sysroot && !nameserver_there(root);
}
