/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mode.h"

/* What net-tools 2.10 can't be asked for: -I. The rest is in tests/cases. */

static char dir[] = "/tmp/ifaces.XXXXXX";
static struct out out;

static void put(const char *path, const char *text)
{
	char full[256];
	FILE *file;

	snprintf(full, sizeof full, "%s/%s", dir, path);
	for (char *slash = full + sizeof dir; (slash = strchr(slash, '/'));
	     slash++) {
		*slash = '\0';
		(void)mkdir(full, 0700);
		*slash = '/';
	}
	file = fopen(full, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

/* Runs the mode; what it prints is good until the next call. */
static const char *printed(const struct opts *opts, int *status)
{
	struct root root;
	struct ctx ctx = {.opts = opts, .root = &root, .out = &out};

	assert_true(root_init(&root, dir));
	out_init(&out, -1);
	*status = ifaces_run(&ctx);
	assert_true(out.len < sizeof out.buf);
	out.buf[out.len] = '\0';
	return out.buf;
}

#define HEAD                                                            \
	"Kernel Interface table\n"                                      \
	"Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK " \
	"TX-ERR TX-DRP TX-OVR Flg\n"
#define LO                                                                   \
	"lo              65536        1      2      3 4             6      " \
	"7      8      9 LRU\n"
#define ETH0                                                                 \
	"eth0             1500        0      0      0 0             0      " \
	"0      0      0 BM\n"

static void check(const struct opts *opts, int want_status, const char *want)
{
	int status;

	assert_string_equal(printed(opts, &status), want);
	assert_int_equal(status, want_status);
}

static void one(void **state)
{
	(void)state;
	check(&(struct opts){.iface = NULL}, 0, HEAD LO);
	check(&(struct opts){.all = true}, 0, HEAD ETH0 LO);
	check(&(struct opts){.iface = "lo"}, 0, HEAD LO);
	/* one that is down has been asked for by name */
	check(&(struct opts){.iface = "eth0"}, 0, HEAD ETH0);
}

static void one_at_length(void **state)
{
	(void)state;
	check(&(struct opts){.iface = "eth0", .extend = 1}, 0,
	      "Kernel Interface table\n"
	      "eth0: flags=4098<BROADCAST,MULTICAST>  mtu 1500\n"
	      "        inet6 fe80::1  prefixlen 64  scopeid 0x20<link>\n"
	      "        ether 02:00:00:00:00:01  txqueuelen 1000  (Ethernet)\n"
	      "        RX packets 0  bytes 0 (0.0 B)\n"
	      "        RX errors 0  dropped 0  overruns 0  frame 0\n"
	      "        TX packets 0  bytes 0 (0.0 B)\n"
	      "        TX errors 0  dropped 0 overruns 0  carrier 0  "
	      "collisions 0\n"
	      "\n");
}

/* One that only sysfs knows is there too, without counters. */
static void one_uncounted(void **state)
{
	(void)state;
	check(&(struct opts){.iface = "new0"}, 0,
	      HEAD "new0                9      - no statistics available -"
		   "                        U\n");
}

static void unknown(void **state)
{
	static const char *const names[] = {
	    "nobody", "",    "l",	  "lo ",
	    "eth0:1", "lo/", "../net/lo", "abcdefghijklmnop",
	    "\x1b[2J"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		check(&(struct opts){.iface = names[i]}, 1, "");
}

/* A bad one doesn't matter to who asks for another. */
static void others(void **state)
{
	static const char bad[] = "\n\n lo: 1\nnobody: 1\n";

	(void)state;
	put("proc/net/dev", bad);
	check(&(struct opts){.iface = NULL}, 1,
	      HEAD "lo              65536        1      0      0 0            "
		   " 0      0      0      0 LRU\n");
	check(&(struct opts){.iface = "lo"}, 0,
	      HEAD "lo              65536        1      0      0 0            "
		   " 0      0      0      0 LRU\n");
}

static int set_up(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(dir));
	put("proc/net/dev", "\n\neth0:\nlo: 1 2 3 4 5 6 7 8 9 10 11\n");
	put("proc/net/if_inet6",
	    "fe800000000000000000000000000001 2 40 20 80 eth0\n");
	put("sys/class/net/lo/flags", "0x9\n");
	put("sys/class/net/lo/operstate", "unknown\n");
	put("sys/class/net/lo/mtu", "65536\n");
	put("sys/class/net/eth0/flags", "0x1002\n");
	put("sys/class/net/eth0/mtu", "1500\n");
	put("sys/class/net/eth0/type", "1\n");
	put("sys/class/net/eth0/tx_queue_len", "1000\n");
	put("sys/class/net/eth0/address", "02:00:00:00:00:01\n");
	put("sys/class/net/new0/flags", "0x1\n");
	put("sys/class/net/new0/operstate", "down\n");
	put("sys/class/net/new0/mtu", "9\n");
	return 0;
}

static int tear_down(void **state)
{
	char command[256];

	(void)state;
	snprintf(command, sizeof command, "rm -r %s", dir);
	return system(command);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one), cmocka_unit_test(one_at_length),
	    cmocka_unit_test(one_uncounted), cmocka_unit_test(unknown),
	    cmocka_unit_test(others)};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
