/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <sys/socket.h>

#include "list/summary.h"
#include "list/sysctls.h"
#include "msg.h"
#include "proc/cpus.h"
#include "proc/inet_proto.h"
#include "proc/lines.h"
#include "proc/netns_view.h"
#include "proc/preload.h"

/* The files that are read, in the order of the counts. */
static const struct inet_proto protos[SUMMARY_PROTOS] = {
    {.name = "tcp", .kind = INET_TCP, .fields = INET_FIELDS_TCP},
    {.name = "tcp6", .kind = INET_TCP, .fields = INET_FIELDS_TCP},
    {.name = "udp", .kind = INET_UDP, .fields = INET_FIELDS_MIN},
    {.name = "udp6", .kind = INET_UDP, .fields = INET_FIELDS_MIN},
    {.name = "udplite", .kind = INET_UDP, .fields = INET_FIELDS_MIN},
    {.name = "udplite6", .kind = INET_UDP, .fields = INET_FIELDS_MIN},
    {.name = "raw", .kind = INET_RAW, .fields = INET_FIELDS_MIN},
    {.name = "raw6", .kind = INET_RAW, .fields = INET_FIELDS_MIN},
};

static const char *const paths[SUMMARY_PROTOS] = {
    "net/tcp",	   "net/tcp6",	   "net/udp", "net/udp6",
    "net/udplite", "net/udplite6", "net/raw", "net/raw6",
};

/*
 * get_tcp4_sock() in net/ipv4/tcp_ipv4.c prints no inode for a connection
 * without a struct socket: one that waits to be accepted, or that its process
 * has closed.
 */
static void closed_count(struct tally *tally, const struct inet_sock *sock)
{
	if (sock->inode != 0)
		return;
	switch (sock->state) {
	case INET_ESTABLISHED:
	case INET_CLOSE_WAIT:
		tally->unaccepted++;
		break;
	case INET_FIN_WAIT1:
	case INET_FIN_WAIT2:
	case INET_CLOSING:
	case INET_LAST_ACK:
		/* timewait: FIN_WAIT2 in a reduced form */
		tally->closed += sock->timer != 3;
		break;
	default:
		break;
	}
}

/* A port that the kernel selects, and that other sockets can't use there. */
static void destination_count(struct tally *tally, const struct inet_sock *sock)
{
	const unsigned port = (uint16_t)sock->local_port;

	if (sock->remote_port == 0 || port < tally->low || port > tally->high)
		return;
	if (!destinations_add(&tally->destinations, &sock->local, &sock->remote,
			      (uint16_t)sock->remote_port, sock->inode))
		tally->lost = true;
}

static void tcp_count(struct tally *tally, const struct inet_sock *sock,
		      bool six)
{
	const bool known = sock->state > 0 && sock->state < SUMMARY_STATES;

	tally->states[six][known ? sock->state : 0]++;
	if (sock->state == INET_LISTEN)
		waitings_add(
		    &tally->waitings,
		    &(struct waiting){.local = sock->local,
				      .port = (uint16_t)sock->local_port,
				      .queue = sock->rx_queue,
				      .inode = sock->inode});
	else
		destination_count(tally, sock);
	closed_count(tally, sock);
}

static void udp_count(struct tally *tally, struct inet_sock *sock, bool six)
{
	inet_rest_parse(sock->line_rest, &sock->rest);
	if (sock->rest.fields > (unsigned)INET_REST_MORE + MORE_DROPS &&
	    sock->rest.more[MORE_DROPS] > 0)
		tally->drops[six] += (uint64_t)sock->rest.more[MORE_DROPS];
}

/* The rows of one file, which is open. */
static void rows_count(struct ctx *ctx, struct tally *tally, size_t which,
		       struct lines *lines)
{
	struct inet_sock sock = {.proto = &protos[which]};
	struct span line;

	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (inet_parse(line, &sock) != SCAN_OK ||
		    sock.fields < protos[which].fields) {
			msg_bogus(ctx, lines, protos[which].name);
			continue;
		}
		tally->sockets[which]++;
		if (protos[which].kind == INET_TCP)
			tcp_count(tally, &sock, which % 2);
		else if (protos[which].kind == INET_UDP)
			udp_count(tally, &sock, which % 2);
	}
}

static void file_count(struct ctx *ctx, struct tally *tally, size_t which,
		       const struct preload *preload)
{
	struct lines lines;

	if (preload_is_set(preload))
		preload_lines(preload, &lines);
	else if (!root_lines(ctx->root, TREE_PROC, paths[which], &lines))
		return;
	tally->known[which] = true;
	rows_count(ctx, tally, which, &lines);
	lines_close(&lines);
}

/* If the range can't be read, it is the kernel's default. */
static void range_load(struct ctx *ctx, struct tally *tally)
{
	uint64_t range[2];

	tally->has_range = sysctls_load(ctx, "sys/net/ipv4/ip_local_port_range",
					range, 2) == 2 &&
			   range[0] <= range[1] && range[1] <= UINT16_MAX;
	tally->low = tally->has_range ? (unsigned)range[0] : 32768;
	tally->high = tally->has_range ? (unsigned)range[1] : 60999;
}

void tally_load(struct ctx *ctx, struct tally *tally)
{
	/* the kernel prints tcp and tcp6 slowly: both at the same time */
	struct preload ahead[2] = {{.bytes = NULL}, {.bytes = NULL}};
	const struct preload none = {.bytes = NULL};
	const struct read_plan table = {.table = true};

	*tally = (struct tally){.lost = false};
	range_load(ctx, tally);
	sockstat_load(&tally->sockstat, ctx->root, "net/sockstat");
	sockstat_load(&tally->sockstat6, ctx->root, "net/sockstat6");
	for (size_t i = 0; i < 2; i++)
		if (!ctx->root->sysroot && cpus_usable() > 1)
			(void)root_read_ahead(ctx->root, TREE_PROC, paths[i],
					      &table, &ahead[i]);
	for (size_t i = 0; i < SUMMARY_PROTOS; i++)
		file_count(ctx, tally, i, i < 2 ? &ahead[i] : &none);
	for (size_t i = 0; i < 2; i++)
		preload_free(&ahead[i]);
}

void tally_free(struct tally *tally)
{
	destinations_free(&tally->destinations);
}

/* The number of sockets in the tcp tables of one namespace. */
static bool inuse_add(const struct root *root, const struct netns_list *list,
		      size_t i, uint64_t *inuse)
{
	struct netns_view view;
	struct sockstat stat;
	uint64_t own = 0;
	bool good;

	if (!netns_open(root, list, i, NETNS_FILES, &view))
		return false;
	sockstat_load(&stat, &view.root, "net/sockstat");
	good = sockstat_get(&stat, "TCP", "inuse", &own) && !view.gone;
	*inuse += own;
	sockstat_load(&stat, &view.root, "net/sockstat6");
	if (sockstat_get(&stat, "TCP6", "inuse", &own))
		*inuse += own;
	netns_close(&view);
	return good;
}

bool netns_tcp_inuse(const struct root *root, uint64_t *inuse)
{
	/* of the machine, whichever of its namespaces is shown */
	const struct root machine = root_quiet(root);
	struct netns_list list;
	bool good = true;

	*inuse = 0;
	if (!netns_sees_all(&machine) || !netns_scan(&machine, &list))
		return false;
	for (size_t i = 0; good && i < list.n; i++)
		good = inuse_add(&machine, &list, i, inuse);
	netns_free(&list);
	return good;
}
