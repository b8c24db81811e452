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

int iface_ioctl_open(void)
{
	return socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

/* Asks with a buffer of `size` bytes, which the caller frees. */
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

/* The kernel leaves out what doesn't fit, and doesn't say so. */
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

/* A question about the interface. */
static struct ifreq request(const struct iface *iface)
{
	struct ifreq req;

	memset(&req, 0, sizeof(req));
	memcpy(req.ifr_name, iface->name, IFACE_NAME);
	return req;
}

/* The address in an answer; `result` is what ioctl returned. */
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
