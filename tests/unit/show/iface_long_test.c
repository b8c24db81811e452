/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <stdio.h>
#include <sys/socket.h>

#include "show/iface.h"

static const struct if_inet6_list no_inet6;

/* The long format of an interface; good until the next call. */
static const char *text_of(const struct iface *iface,
			   const struct if_inet6_list *inet6)
{
	static struct out out;
	struct iface whole = *iface;

	whole.inet6 = inet6;
	out_init(&out, -1);
	text_iface_long(&out, &whole);
	assert_true(out.len < sizeof out.buf);
	out.buf[out.len] = '\0';
	return out.buf;
}

/* True when `line` is one of the lines of `text`. */
static bool has_line(const char *text, const char *line)
{
	size_t len = strlen(line);

	for (; text; text = strchr(text, '\n')) {
		text += *text == '\n';
		if (strncmp(text, line, len) == 0 && text[len] == '\n')
			return true;
	}
	return false;
}

static void check_line(const struct iface *iface,
		       const struct if_inet6_list *inet6, const char *line)
{
	const char *text = text_of(iface, inet6);

	if (!has_line(text, line))
		fail_msg("no line '%s' in\n%s", line, text);
}

static struct addr addr_of(const char *text)
{
	struct addr addr;

	assert_true(addr_parse(text, &addr));
	return addr;
}

static void whole(void **state)
{
	struct iface iface = {
	    .name = "eth0",
	    .flags = 0x1043,
	    .mtu = 1500,
	    .hw_type = 1,
	    .hw_addr = {2, 0, 0, 0xab, 0, 1},
	    .queue_len = 1000,
	    .counted = true,
	    .stats = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};

	(void)state;
	iface.addr = addr_of("10.0.0.1");
	iface.netmask = addr_of("255.255.255.0");
	iface.broadcast = addr_of("10.0.0.255");
	assert_string_equal(
	    text_of(&iface, &no_inet6),
	    "eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n"
	    "        inet 10.0.0.1  netmask 255.255.255.0  broadcast "
	    "10.0.0.255\n"
	    "        ether 02:00:00:ab:00:01  txqueuelen 1000  (Ethernet)\n"
	    "        RX packets 2  bytes 1 (1.0 B)\n"
	    "        RX errors 3  dropped 4  overruns 5  frame 6\n"
	    "        TX packets 10  bytes 9 (9.0 B)\n"
	    "        TX errors 11  dropped 12 overruns 13  carrier 15  "
	    "collisions 14\n"
	    "\n");
}

static void first_lines(void **state)
{
	static const struct {
		int flags;
		const char *line;
	} cases[] = {
	    {0, "x: flags=0<  mtu 9"},
	    {1, "x: flags=1<UP>  mtu 9"},
	    {0x6000, "x: flags=24576  mtu 9"},
	    {-32768, "x: flags=-32768<DYNAMIC>  mtu 9"},
	    {-1, "x: flags=-1<UP,BROADCAST,DEBUG,LOOPBACK,POINTOPOINT,"
		 "NOTRAILERS,RUNNING,NOARP,PROMISC,ALLMULTI,SLAVE,MASTER,"
		 "MULTICAST,DYNAMIC>  mtu 9"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = {
		    .name = "x", .flags = cases[i].flags, .mtu = 9};

		check_line(&iface, &no_inet6, cases[i].line);
	}
}

static void unrecorded(void **state)
{
	struct iface iface = {.name = "x", .hw_type = 1};

	(void)state;
	iface.unknown = IFACE_RUNNING;
	iface.flags = 0x1003;
	check_line(&iface, &no_inet6,
		   "x: flags=4099<UP,BROADCAST,RUNNING?,MULTICAST>  mtu 0");
	iface.unknown = IFACE_FACTS;
	iface.flags = 0;
	check_line(&iface, &no_inet6, "x: flags=-  mtu -");
	check_line(&iface, &no_inet6,
		   "        ether -  txqueuelen 0  (Ethernet)");
}

static void inet(void **state)
{
	struct iface iface = {.name = "x", .flags = 1};

	(void)state;
	assert_null(strstr(text_of(&iface, &no_inet6), "inet"));
	iface.addr = addr_of("10.0.0.1");
	check_line(&iface, &no_inet6,
		   "        inet 10.0.0.1  netmask [NONE SET]");
	iface.flags = 0x13;
	iface.peer = addr_of("10.0.0.2");
	iface.netmask = addr_of("0.0.0.0");
	check_line(&iface, &no_inet6,
		   "        inet 10.0.0.1  netmask 0.0.0.0  broadcast "
		   "[NONE SET]  destination 10.0.0.2");
}

static void inet6(void **state)
{
	struct if_inet6 at[] = {
	    {.name = "x", .prefix_len = 1},
	    {.name = "y", .readable = true, .addr = addr_of("::9")},
	    {.name = "x",
	     .readable = true,
	     .addr = addr_of("fe80::1"),
	     .prefix_len = 64,
	     .scope = 0x20,
	     .has_scope = true},
	    {.name = "x",
	     .prefix_len = (uint32_t)-2,
	     .scope = 0x80,
	     .has_scope = true},
	    {.name = "x", .readable = true, .addr = addr_of("::ffff:1.2.3.4")},
	    {.name = "x", .readable = true, .addr = addr_of("::1.2.3.4")},
	};
	struct if_inet6_list list = {at, 6, 6};
	struct iface iface = {.name = "x"};
	const char *text;

	(void)state;
	text = strchr(text_of(&iface, &list), '\n') + 1;
	assert_int_equal(
	    strncmp(text,
		    "        inet6 ::  prefixlen 1  scopeid 0x0<global>\n"
		    "        inet6 fe80::1  prefixlen 64  scopeid 0x20<link>\n"
		    "        inet6 fe80::1  prefixlen -2  scopeid "
		    "0x80<compat,global>\n"
		    "        inet6 1.2.3.4  prefixlen 0  scopeid 0x0<global>\n"
		    "        inet6 ::1.2.3.4  prefixlen 0  scopeid "
		    "0x0<global>\n"
		    "        netrom ",
		    293),
	    0);
}

static void scopes(void **state)
{
	static const struct {
		uint32_t scope;
		const char *end;
	} cases[] = {
	    {0, "0x0<global>"},
	    {0x10, "0x10<host>"},
	    {0x20, "0x20<link>"},
	    {0x40, "0x40<site>"},
	    {0x80, "0x80<compat,global>"},
	    {0x1, "0x1"},
	    {0xf, "0xf"},
	    {0x60, "0x60<link,site>"},
	    {0xc0, "0xc0<compat,site>"},
	    {0xff, "0xff<compat,link,site,host>"},
	    {0x81, "0x81<compat>"},
	    {0xfffffffe, "0xfffffffe<compat,link,site,host>"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct if_inet6 at = {
		    .name = "x", .scope = cases[i].scope, .has_scope = true};
		struct if_inet6_list list = {&at, 1, 1};
		struct iface iface = {.name = "x"};
		char line[128];

		snprintf(line, sizeof line,
			 "        inet6 ::  prefixlen 0  scopeid %s",
			 cases[i].end);
		check_line(&iface, &list, line);
	}
}

static void hardware(void **state)
{
	struct iface iface = {.name = "x", .hw_type = 512, .queue_len = 3};

	(void)state;
	check_line(&iface, &no_inet6,
		   "        ppp  txqueuelen 3  (Point-to-Point Protocol)");
	iface.queue_len = -1;
	check_line(&iface, &no_inet6, "        ppp  (Point-to-Point Protocol)");
	iface.queue_len = -5;
	iface.hw_type = 768;
	check_line(&iface, &no_inet6,
		   "        tunnel   txqueuelen -5  (IPIP Tunnel)");
	iface.hw_type = 271;
	memcpy(iface.hw_addr, "\x1b[2J\n", 6);
	check_line(&iface, &no_inet6,
		   "        x25 .[2J.  txqueuelen -5  (generic X.25)");
	iface.hw_type = 257;
	iface.counted = true;
	iface.stats.rx_compressed = 5;
	check_line(&iface, &no_inet6, "        RX compressed:5");
	check_line(&iface, &no_inet6, "        TX compressed 0");
}

static void media(void **state)
{
	struct iface iface = {.name = "x", .flags = 0x2000};

	(void)state;
	check_line(&iface, &no_inet6, "        media unknown");
	iface.flags = 0x6000;
	iface.map.port = 3;
	check_line(&iface, &no_inet6, "        media AUIautoselect");
	iface.map.port = 6;
	check_line(&iface, &no_inet6, "        media 100baseFXautoselect");
	for (iface.map.port = 7; iface.map.port < 256; iface.map.port++)
		check_line(&iface, &no_inet6, "        media (null)autoselect");
	iface.flags = 0x4000;
	assert_null(strstr(text_of(&iface, &no_inet6), "media"));
}

static void map(void **state)
{
	struct iface iface = {.name = "x", .map = {0, 5, 0xff, 0, 0, 1}};

	(void)state;
	assert_null(strstr(text_of(&iface, &no_inet6), "device"));
	iface.map.base_addr = 0x100;
	check_line(&iface, &no_inet6, "        device base 0x100  ");
	iface.map.dma = 3;
	check_line(&iface, &no_inet6, "        device base 0x100    dma 0x3");
	iface.map.irq = 19;
	iface.map.mem_start = 0xfebc0000;
	check_line(&iface, &no_inet6,
		   "        device interrupt 19  base 0x100  memory "
		   "0xfebc0000-5    dma 0x3");
	iface.map.base_addr = 0xff;
	iface.map.dma = 0;
	check_line(&iface, &no_inet6,
		   "        device interrupt 19  memory 0xfebc0000-5  ");
}

static void units(void **state)
{
	static const struct {
		uint64_t bytes;
		const char *text;
	} cases[] = {
	    {0, "0.0 B"},
	    {1024, "1024.0 B"},
	    {1025, "1.0 KiB"},
	    {1331, "1.2 KiB"},
	    {1332, "1.3 KiB"},
	    {1048576, "1024.0 KiB"},
	    {1048577, "1.0 MiB"},
	    {UINT64_C(1) << 30, "1024.0 MiB"},
	    {(UINT64_C(1) << 30) + 1, "1.0 GiB"},
	    {(UINT64_C(1) << 40) - 1, "1023.9 GiB"},
	    {(UINT64_C(1) << 40) + 1, "1.0 TiB"},
	    {(UINT64_C(1) << 50) + 1, "1.0 PiB"},
	    {(UINT64_C(1) << 60) - 1, "1023.9 PiB"},
	    {UINT64_C(1) << 60, "1024.0 PiB"},
	    {(UINT64_C(1) << 60) + 1, "1.0 EiB"},
	    {UINT64_C(1268213655067531666), "1.0 EiB"},
	    {UINT64_C(1268213655067531667), "1.1 EiB"},
	    {UINT64_MAX - 100, "15.9 EiB"},
	    {UINT64_MAX, "16.0 EiB"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = {.name = "x",
				      .counted = true,
				      .stats = {.tx_bytes = cases[i].bytes}};
		char line[128];

		snprintf(line, sizeof line,
			 "        TX packets 0  bytes %ju (%s)",
			 (uintmax_t)cases[i].bytes, cases[i].text);
		check_line(&iface, &no_inet6, line);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(whole),  cmocka_unit_test(first_lines),
	    cmocka_unit_test(inet),   cmocka_unit_test(inet6),
	    cmocka_unit_test(scopes), cmocka_unit_test(hardware),
	    cmocka_unit_test(media),  cmocka_unit_test(map),
	    cmocka_unit_test(units),  cmocka_unit_test(unrecorded)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
