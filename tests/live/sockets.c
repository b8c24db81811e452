/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Opens sockets of every kind and state that the kernel allows, says `ready',
 * and holds them until its standard input ends. What the kernel does not have
 * is named on stderr and left out.
 *
 * usage: sockets FOLDER (for the names of unix sockets)
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#ifndef IPPROTO_UDPLITE
#define IPPROTO_UDPLITE 136
#endif
#ifndef IPPROTO_MPTCP
#define IPPROTO_MPTCP 262
#endif
#ifndef IPPROTO_SCTP
#define IPPROTO_SCTP 132
#endif

union address {
	struct sockaddr any;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
	struct sockaddr_un local;
};

struct pair {
	int client;
	int server;
};

static int missing(const char *what)
{
	fprintf(stderr, "no %s: %s\n", what, strerror(errno));
	return -1;
}

static socklen_t ip_address(union address *addr, const char *host, int port)
{
	memset(addr, 0, sizeof(*addr));
	if (inet_pton(AF_INET, host, &addr->v4.sin_addr) == 1) {
		addr->v4.sin_family = AF_INET;
		addr->v4.sin_port = htons((in_port_t)port);
		return sizeof(addr->v4);
	}
	memset(addr, 0, sizeof(*addr));
	inet_pton(AF_INET6, host, &addr->v6.sin6_addr);
	addr->v6.sin6_family = AF_INET6;
	addr->v6.sin6_port = htons((in_port_t)port);
	if (IN6_IS_ADDR_LINKLOCAL(&addr->v6.sin6_addr))
		addr->v6.sin6_scope_id = if_nametoindex("lo");
	return sizeof(addr->v6);
}

/* A socket bound to an address; -1 and a word when the kernel won't. */
static int ip_bound(const char *host, int port, int type, int protocol)
{
	union address addr;
	socklen_t len = ip_address(&addr, host, port);
	int yes = 1;
	int fd = socket(addr.any.sa_family, type, protocol);

	if (fd < 0)
		return missing(host);
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
	if (bind(fd, &addr.any, len) < 0) {
		close(fd);
		return missing(host);
	}
	return fd;
}

static int ip_connect(int fd, const char *host, int port)
{
	union address addr;
	socklen_t len = ip_address(&addr, host, port);

	return connect(fd, &addr.any, len);
}

static int stream_listen(const char *host, int port, int protocol)
{
	int fd = ip_bound(host, port, SOCK_STREAM, protocol);

	if (fd >= 0 && listen(fd, 8) < 0)
		return missing("listen");
	return fd;
}

static struct pair stream_pair(int listener, const char *host, int port,
			       int protocol)
{
	union address addr;
	struct pair pair = {-1, -1};

	ip_address(&addr, host, port);
	pair.client = socket(addr.any.sa_family, SOCK_STREAM, protocol);
	if (pair.client < 0 || ip_connect(pair.client, host, port) < 0) {
		missing(host);
		return pair;
	}
	pair.server = accept(listener, NULL, NULL);
	return pair;
}

/* Sends until the other end's window is full. */
static void fill(int fd)
{
	static const char zeros[16384];

	fcntl(fd, F_SETFL, O_NONBLOCK);
	while (send(fd, zeros, sizeof(zeros), MSG_NOSIGNAL) > 0)
		continue;
}

/* One connection for each way to be half closed. */
static void tcp_closing(int listener, const char *host, int port)
{
	struct pair pair;

	/* FIN_WAIT2 and CLOSE_WAIT */
	pair = stream_pair(listener, host, port, 0);
	shutdown(pair.client, SHUT_WR);
	/* TIME_WAIT */
	pair = stream_pair(listener, host, port, 0);
	close(pair.client);
	usleep(10000);
	close(pair.server);
	/* FIN_WAIT1 and a full receive queue */
	pair = stream_pair(listener, host, port, 0);
	fill(pair.client);
	shutdown(pair.client, SHUT_WR);
	/* LAST_ACK */
	pair = stream_pair(listener, host, port, 0);
	fill(pair.server);
	shutdown(pair.client, SHUT_WR);
	usleep(10000);
	shutdown(pair.server, SHUT_WR);
	/* CLOSING */
	pair = stream_pair(listener, host, port, 0);
	fill(pair.client);
	shutdown(pair.client, SHUT_WR);
	shutdown(pair.server, SHUT_WR);
}

/* A listener whose queue is full, and what waits outside: SYN_SENT. */
static void tcp_waiting(const char *host, int port)
{
	int fd = ip_bound(host, port, SOCK_STREAM, 0);
	int family = strchr(host, ':') ? AF_INET6 : AF_INET;

	if (fd < 0 || listen(fd, 0) < 0)
		return;
	for (int i = 0; i < 3; i++) {
		int client = socket(family, SOCK_STREAM | SOCK_NONBLOCK, 0);

		ip_connect(client, host, port);
		usleep(1000);
	}
}

/* Accepted only with the first byte of data: SYN_RECV. */
static void tcp_deferred(const char *host, int port)
{
	int seconds = 60;
	int listener = stream_listen(host, port, 0);
	int client = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);

	setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, &seconds,
		   sizeof(seconds));
	ip_connect(client, host, port);
}

static void tcp_sockets(const char *host, int port)
{
	struct pair pair;
	int yes = 1;
	int listener = stream_listen(host, port, 0);

	if (listener < 0)
		return;
	pair = stream_pair(listener, host, port, 0);
	pair = stream_pair(listener, host, port, 0);
	setsockopt(pair.client, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof(yes));
	send(pair.client, "some bytes", 10, MSG_NOSIGNAL);
	send(pair.server, "x", 1, MSG_NOSIGNAL | MSG_OOB);
	tcp_closing(listener, host, port);
	tcp_waiting(host, port + 1);
}

/* IPv4 on an IPv6 socket. */
static void tcp_mapped(int port)
{
	int listener = stream_listen("::", port, 0);

	if (listener < 0)
		return;
	stream_pair(listener, "127.0.0.1", port, 0);
	stream_pair(listener, "::ffff:127.0.0.1", port, 0);
	stream_pair(listener, "::1", port, 0);
}

static void other_stream(const char *what, int protocol, int port)
{
	int listener = stream_listen("127.0.0.1", port, protocol);

	if (listener < 0)
		missing(what);
	else
		stream_pair(listener, "127.0.0.1", port, protocol);
}

/* Unbound, bound with something to read, connected. */
static void datagrams(const char *host, int port, int protocol)
{
	int bound = ip_bound(host, port, SOCK_DGRAM, protocol);
	int other = ip_bound(host, port + 1, SOCK_DGRAM, protocol);

	if (bound < 0 || other < 0)
		return;
	ip_connect(other, host, port);
	for (int i = 0; i < 5; i++)
		send(other, "unread", 6, MSG_NOSIGNAL);
}

static void raw_sockets(void)
{
	static const int protocols[] = {1, 2, 17, 89, 200, 255};
	int fd;

	for (size_t i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++) {
		if (socket(AF_INET, SOCK_RAW, protocols[i]) < 0)
			missing("raw socket");
		if (socket(AF_INET6, SOCK_RAW, protocols[i]) < 0)
			missing("raw IPv6 socket");
	}
	fd = ip_bound("127.0.0.1", 0, SOCK_RAW, 47);
	if (fd >= 0 && ip_connect(fd, "127.0.0.1", 0) < 0)
		missing("connected raw socket");
	fd = ip_bound("::1", 0, SOCK_RAW, 47);
	if (fd >= 0 && ip_connect(fd, "::1", 0) < 0)
		missing("connected raw IPv6 socket");
	if (socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP) < 0)
		missing("ping socket");
}

/* name: of a file in folder, or `@NAME' for an abstract one. */
static socklen_t unix_address(union address *addr, const char *folder,
			      const char *name)
{
	char *path = addr->local.sun_path;
	size_t size = sizeof(addr->local.sun_path);
	int len;

	memset(addr, 0, sizeof(*addr));
	addr->local.sun_family = AF_UNIX;
	if (name[0] == '@')
		len = snprintf(path + 1, size - 1, "%s", name + 1) + 1;
	else
		len = snprintf(path, size, "%s/%s", folder, name) + 1;
	return (socklen_t)(offsetof(struct sockaddr_un, sun_path) +
			   (size_t)len);
}

static int unix_bound(const char *folder, const char *name, int type)
{
	union address addr;
	socklen_t len = unix_address(&addr, folder, name);
	int fd = socket(AF_UNIX, type, 0);

	if (fd < 0 || bind(fd, &addr.any, len) < 0)
		return missing(name);
	return fd;
}

static void unix_connected(const char *folder, const char *name, int type)
{
	union address addr;
	socklen_t len = unix_address(&addr, folder, name);
	int listener = unix_bound(folder, name, type);

	if (listener < 0 || listen(listener, 8) < 0)
		return;
	for (int i = 0; i < 2; i++)
		if (connect(socket(AF_UNIX, type, 0), &addr.any, len) < 0)
			missing(name);
	/* The second one stays in the queue: no inode. */
	accept(listener, NULL, NULL);
}

static void unix_sockets(const char *folder)
{
	static const int types[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET};
	union address addr;
	socklen_t len;
	int fds[2];
	int fd;

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		if (socket(AF_UNIX, types[i], 0) < 0 ||
		    socketpair(AF_UNIX, types[i], 0, fds) < 0)
			missing("unix socket");
	}
	unix_connected(folder, "stream", SOCK_STREAM);
	unix_connected(folder, "name with blanks", SOCK_STREAM);
	unix_connected(folder, "@abstract", SOCK_STREAM);
	unix_connected(folder, "seqpacket", SOCK_SEQPACKET);
	unix_connected(folder, "@abstract seqpacket", SOCK_SEQPACKET);
	unix_bound(folder, "@datagram", SOCK_DGRAM);
	fd = unix_bound(folder, "datagram", SOCK_DGRAM);
	len = unix_address(&addr, folder, "datagram");
	if (fd < 0 || connect(socket(AF_UNIX, SOCK_DGRAM, 0), &addr.any, len))
		missing("connected unix datagram socket");
}

/* The same sockets, with another owner and another name. */
static void share(char **argv)
{
	char byte;

	if (fork() != 0)
		return;
	prctl(PR_SET_PDEATHSIG, 9);
	memset(argv[0], 'z', strlen(argv[0]));
	while (read(0, &byte, 1) > 0)
		continue;
	_exit(0);
}

int main(int argc, char **argv)
{
	static const char *const hosts[] = {"127.0.0.1", "::1", "192.0.2.1",
					    "2001:db8::1", "fe80::1"};
	char byte;

	if (argc != 2) {
		fprintf(stderr, "usage: sockets FOLDER\n");
		return 64;
	}
	for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
		int port = 2000 + 100 * (int)i;

		tcp_sockets(hosts[i], port);
		datagrams(hosts[i], port, 0);
		datagrams(hosts[i], port + 10, IPPROTO_UDPLITE);
	}
	stream_listen("0.0.0.0", 80, 0);
	datagrams("0.0.0.0", 53, 0);
	datagrams("::", 123, 0);
	tcp_mapped(443);
	tcp_deferred("127.0.0.1", 25);
	other_stream("mptcp", IPPROTO_MPTCP, 8080);
	other_stream("sctp", IPPROTO_SCTP, 9899);
	raw_sockets();
	unix_sockets(argv[1]);
	share(argv);
	usleep(100000);
	puts("ready");
	fflush(stdout);
	while (read(0, &byte, 1) > 0)
		continue;
	return 0;
}
