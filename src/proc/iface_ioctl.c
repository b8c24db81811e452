/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/iface_ioctl.h"

#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/*
 * The families in the order in which net-tools 2.10 tries them, with the files
 * without which it skips them.
 */
static const struct {
	const char *path;
	int family, type;
} families[] = {
    {"net/unix", AF_UNIX, SOCK_DGRAM},
    {NULL, AF_INET, SOCK_DGRAM},
    {"net/if_inet6", AF_INET6, SOCK_DGRAM},
    {"net/ax25", AF_AX25, SOCK_DGRAM},
    {"net/nr", AF_NETROM, SOCK_SEQPACKET},
    {"net/rose", AF_ROSE, SOCK_DGRAM},
    {"net/ipx", AF_IPX, SOCK_DGRAM},
    {"net/appletalk", AF_APPLETALK, SOCK_DGRAM},
    {"sys/net/econet", AF_ECONET, SOCK_DGRAM},
    {"sys/net/ash", AF_ASH, SOCK_DGRAM},
    {"net/x25", AF_X25, SOCK_SEQPACKET},
};

static int socket_open(int family, int type)
{
	return socket(family, type | SOCK_CLOEXEC, 0);
}

/*
 * Opens a socket of the first family that is permitted. net-tools 2.10 tries
 * all families nevertheless, and reports the errno of the last failure; this
 * does the same.
 */
static int any_open(const struct root *root)
{
	const bool all = !root_has(root, TREE_PROC, "net");
	int first = -1;

	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		const char *path = families[i].path;
		int sock;

		if (!all && path && !root_has(root, TREE_PROC, path))
			continue;
		sock = socket_open(families[i].family, families[i].type);
		if (first < 0)
			first = sock;
		else if (sock >= 0)
			close(sock);
	}
	return first;
}

int iface_ioctl_open(const struct root *root, int *refused)
{
	int sock = socket_open(AF_INET, SOCK_DGRAM);

	*refused = 0;
	if (sock >= 0)
		return sock;
	sock = any_open(root);
	*refused = errno;
	return sock;
}

/* Calls SIOCGIFCONF with a buffer of `size` bytes, which the caller frees. */
static struct ifreq *conf_read(int sock, size_t size, size_t *used)
{
	struct ifconf conf = {.ifc_len = (int)size};
	struct ifreq *reqs = malloc(size);

	if (!reqs)
		return NULL;
	conf.ifc_req = reqs;
	if (ioctl(sock, SIOCGIFCONF, &conf) < 0) {
		int error = errno;

		free(reqs);
		errno = error;
		return NULL;
	}
	*used = (size_t)conf.ifc_len;
	return reqs;
}

/* The kernel omits what doesn't fit, without an error. */
static struct ifreq *conf_read_all(int sock, size_t *used)
{
	size_t size = 64 * sizeof(struct ifreq);
	struct ifreq *reqs = conf_read(sock, size, used);

	while (reqs && *used == size && size < (1U << 30)) {
		free(reqs);
		size *= 2;
		reqs = conf_read(sock, size, used);
	}
	return reqs;
}

bool iface_ioctl_names(int sock, struct iface_list *list)
{
	size_t used = 0;
	struct ifreq *reqs = conf_read_all(sock, &used);
	bool ok = reqs;

	for (size_t i = 0; ok && i < used / sizeof *reqs; i++) {
		const char *name = reqs[i].ifr_name;
		struct span span = {name, strnlen(name, IFNAMSIZ)};

		ok = iface_list_get(list, span) != NULL;
	}
	free(reqs);
	return ok;
}

/* Calls an ioctl for the interface. */
static struct ifreq request(const struct iface *iface)
{
	struct ifreq req;

	memset(&req, 0, sizeof(req));
	memcpy(req.ifr_name, iface->name, IFACE_NAME);
	return req;
}

/* The address in the result; `result` is the return value of ioctl. */
static struct addr addr_of(int result, const struct ifreq *req)
{
	struct addr addr = {0};
	struct sockaddr_in in;

	memcpy(&in, &req->ifr_addr, sizeof(in));
	if (result < 0 || in.sin_family != AF_INET)
		return addr;
	addr.family = AF_INET;
	memcpy(addr.bytes, &in.sin_addr, sizeof(in.sin_addr));
	return addr;
}

static void read_addrs(int sock, struct iface *iface)
{
	struct ifreq req = request(iface);

	iface->addr = addr_of(ioctl(sock, SIOCGIFADDR, &req), &req);
	if (iface->addr.family == 0)
		return;
	req = request(iface);
	iface->peer = addr_of(ioctl(sock, SIOCGIFDSTADDR, &req), &req);
	req = request(iface);
	iface->broadcast = addr_of(ioctl(sock, SIOCGIFBRDADDR, &req), &req);
	req = request(iface);
	iface->netmask = addr_of(ioctl(sock, SIOCGIFNETMASK, &req), &req);
}

static void read_map(int sock, struct iface *iface)
{
	struct ifreq req = request(iface);

	if (ioctl(sock, SIOCGIFMAP, &req) < 0)
		return;
	iface->map.mem_start = req.ifr_map.mem_start;
	iface->map.mem_end = req.ifr_map.mem_end;
	iface->map.base_addr = req.ifr_map.base_addr;
	iface->map.irq = req.ifr_map.irq;
	iface->map.dma = req.ifr_map.dma;
	iface->map.port = req.ifr_map.port;
}

static void read_hardware(int sock, struct iface *iface)
{
	struct ifreq req = request(iface);

	if (ioctl(sock, SIOCGIFHWADDR, &req) == 0) {
		iface->hw_type = req.ifr_hwaddr.sa_family;
		memcpy(iface->hw_addr, req.ifr_hwaddr.sa_data, IFACE_HWADDR);
	}
	req = request(iface);
	if (ioctl(sock, SIOCGIFTXQLEN, &req) == 0)
		iface->queue_len = req.ifr_qlen;
}

bool iface_ioctl_read(int sock, struct iface *iface, bool detail)
{
	struct ifreq req = request(iface);

	if (ioctl(sock, SIOCGIFFLAGS, &req) < 0)
		return false;
	/* unknown values are 0, as net-tools 2.10 prints them */
	iface->unknown = 0;
	iface->flags = req.ifr_flags;
	req = request(iface);
	if (ioctl(sock, SIOCGIFMTU, &req) == 0)
		iface->mtu = req.ifr_mtu;
	if (detail) {
		read_hardware(sock, iface);
		read_map(sock, iface);
		read_addrs(sock, iface);
	}
	return true;
}
