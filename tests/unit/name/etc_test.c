/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/etc.h"
#include "proc/lines.h"

static void hosts(void **state)
{
	static const struct {
		const char *line;
		const char *addr; /* NULL: names nothing */
		const char *name;
	} cases[] = {
	    {"127.0.0.1 localhost", "127.0.0.1", "localhost"},
	    {"127.0.0.1\tlocalhost\talias other", "127.0.0.1", "localhost"},
	    {"  10.0.0.1\f\v\rone\r", "10.0.0.1", "one"},
	    {"::1 lo6 # loopback", "::1", "lo6"},
	    {"::ffff:10.0.0.1 mapped", "::ffff:10.0.0.1", "mapped"},
	    {"FE80::1 up", "fe80::1", "up"},
	    {"10.0.0.1 a#b", "10.0.0.1", "a"},
	    {"10.0.0.1 \033[2J", "10.0.0.1", "\033[2J"},
	    {"10.0.0.1", "10.0.0.1", ""},
	    {"10.0.0.1 # none", "10.0.0.1", ""},
	    {"", NULL, NULL},
	    {"   ", NULL, NULL},
	    {"# 10.0.0.1 one", NULL, NULL},
	    {"#", NULL, NULL},
	    {"one 10.0.0.1", NULL, NULL},
	    {"010.0.0.1 one", NULL, NULL},
	    {"10.1 one", NULL, NULL},
	    {"0x7f000001 one", NULL, NULL},
	    {"2130706433 one", NULL, NULL},
	    {"10.0.0.256 one", NULL, NULL},
	    {"fe80::1%lo one", NULL, NULL},
	    {"10.0.0.1# one", "10.0.0.1", ""},
	    {"ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255:1 long", NULL,
	     NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct etc_host host;
		enum scan got = etc_host_parse(span_from(cases[i].line), &host);

		assert_int_equal(got, cases[i].addr ? SCAN_OK : SCAN_SKIP);
		if (got != SCAN_OK)
			continue;
		assert_addr(&host.addr, cases[i].addr);
		assert_string_equal(host.name, cases[i].name);
	}
}

static void services(void **state)
{
	static const struct {
		const char *line;
		const char *name; /* NULL: names nothing */
		unsigned port;
		const char *proto;
	} cases[] = {
	    {"http 80/tcp", "http", 80, "tcp"},
	    {"http\t80/tcp\twww # web", "http", 80, "tcp"},
	    {"  lead 1/udp\r", "lead", 1, "udp"},
	    {"hex 0x50/tcp", NULL, 0, NULL},
	    {"zeros 0080/tcp", "zeros", 80, "tcp"},
	    {"plus +80/tcp", "plus", 80, "tcp"},
	    {"wrapped 65616/tcp", "wrapped", 80, "tcp"},
	    {"largest 4294967295/tcp", "largest", 65535, "tcp"},
	    {"case 80/TCP", "case", 80, "TCP"},
	    {"nought 0/tcp", "nought", 0, "tcp"},
	    {"blank 80/ tcp", "blank", 80, "tcp"},
	    {"toolarge 4294967296/tcp", NULL, 0, NULL},
	    {"negative -80/tcp", NULL, 0, NULL},
	    {"noport /tcp", NULL, 0, NULL},
	    {"junk 80x/tcp", NULL, 0, NULL},
	    {"gap 80 /tcp", NULL, 0, NULL},
	    {"noproto 80/", NULL, 0, NULL},
	    {"noproto 80", NULL, 0, NULL},
	    {"alone", NULL, 0, NULL},
	    {"#http 80/tcp", NULL, 0, NULL},
	    {"http # 80/tcp", NULL, 0, NULL},
	    {"", NULL, 0, NULL},
	    {"long 80/sixteen-or-more-.", NULL, 0, NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct etc_service service;
		enum scan got =
		    etc_service_parse(span_from(cases[i].line), &service);

		assert_int_equal(got, cases[i].name ? SCAN_OK : SCAN_SKIP);
		if (got != SCAN_OK)
			continue;
		assert_string_equal(service.name, cases[i].name);
		assert_int_equal(service.port, cases[i].port);
		assert_string_equal(service.proto, cases[i].proto);
	}
}

static void protocols(void **state)
{
	static const struct {
		const char *line;
		const char *name; /* NULL: names nothing */
		int number;
	} cases[] = {
	    {"tcp 6 TCP", "tcp", 6},	   {"ip\t0\tIP", "ip", 0},
	    {"lead 06", "lead", 6},	   {"comment 6#x", "comment", 6},
	    {"x257 257", "x257", 257},	   {"max 65535\r", "max", 65535},
	    {"hex 0x6", NULL, 0},	   {"junk 6x", NULL, 0},
	    {"large 4294967302", NULL, 0}, {"alone", NULL, 0},
	    {"# tcp 6", NULL, 0},	   {"", NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct etc_protocol protocol;
		enum scan got =
		    etc_protocol_parse(span_from(cases[i].line), &protocol);

		assert_int_equal(got, cases[i].name ? SCAN_OK : SCAN_SKIP);
		if (got != SCAN_OK)
			continue;
		assert_string_equal(protocol.name, cases[i].name);
		assert_int_equal(protocol.number, cases[i].number);
	}
}

static void networks(void **state)
{
	static const struct {
		const char *line;
		const char *name; /* NULL: names nothing */
		uint32_t net;
	} cases[] = {
	    {"loopback 127.0.0.0", "loopback", 0x7f000000},
	    {"ten 10", "ten", 0x0a000000},
	    {"ten\t10.9 alias", "ten", 0x0a090000},
	    {"whole 1.2.3.4", "whole", 0x01020304},
	    {"zero 0.0.1 # x", "zero", 0x00000100},
	    {"largest 255.255.255.255", "largest", 0xffffffff},
	    {"bad 256", "bad", 0xffffffff},
	    {"bad 1.2.3.4.5", "bad", 0xffffffff},
	    {"bad x", "bad", 0xffffffff},
	    {"bad -1", "bad", 0xffffffff},
	    {"alone", "alone", 0xffffffff},
	    {"dot 10.", "dot", 0xffffffff},
	    {"hex 0xC0.0xa8", "hex", 0xc0a80000},
	    {"octal 0300.0250.7", "octal", 0xc0a80700},
	    {"#loopback 127", NULL, 0},
	    {"", NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct etc_network network;
		enum scan got =
		    etc_network_parse(span_from(cases[i].line), &network);

		assert_int_equal(got, cases[i].name ? SCAN_OK : SCAN_SKIP);
		if (got != SCAN_OK)
			continue;
		assert_string_equal(network.name, cases[i].name);
		assert_int_equal(network.net, cases[i].net);
	}
}

static void nameservers(void **state)
{
	static const struct {
		const char *line;
		const char *addr; /* NULL: names none */
	} cases[] = {
	    {"nameserver 192.0.2.1", "192.0.2.1"},
	    {"nameserver\t::1 # x", "::1"},
	    {"nameserver fe80::1%eth0", "fe80::1"},
	    {"nameserver 192.0.2", NULL},
	    {"nameserver", NULL},
	    {"nameservers 192.0.2.1", NULL},
	    {"# nameserver 192.0.2.1", NULL},
	    {"search example.org", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct addr addr;
		enum scan got =
		    etc_nameserver_parse(span_from(cases[i].line), &addr);

		assert_int_equal(got, cases[i].addr ? SCAN_OK : SCAN_SKIP);
		if (got == SCAN_OK)
			assert_addr(&addr, cases[i].addr);
	}
}

static void users(void **state)
{
	static const struct {
		const char *line;
		const char *name; /* NULL: names nothing */
		uint32_t uid;
	} cases[] = {
	    {"root:x:0:0:root:/root:/bin/sh", "root", 0},
	    {"a:x:5:5", "a", 5},
	    {"a::5:5:", "a", 5},
	    {"  led:x:7:7::/:", "led", 7},
	    {"max:x:4294967295:1:::", "max", 4294967295u},
	    {"signs:x:+5: 05:::", "signs", 5},
	    {"a b:x:6:6:::\r", "a b", 6},
	    {"ha#sh:x:8:8:::", "ha#sh", 8},
	    {":x:9:9:::", "", 9},
	    {"a:x:5:", NULL, 0},
	    {"a:x:5::::", NULL, 0},
	    {"a:x:5:g:::", NULL, 0},
	    {"a:x::5:::", NULL, 0},
	    {"a:x:5x:5:::", NULL, 0},
	    {"a:x:5:5x:::", NULL, 0},
	    {"a:x:4294967296:5:::", NULL, 0},
	    {"a:x", NULL, 0},
	    {"a", NULL, 0},
	    {"", NULL, 0},
	    {"   ", NULL, 0},
	    {"#root:x:0:0:::", NULL, 0},
	    {" #root:x:0:0:::", NULL, 0},
	    {"+nis:x:1:1:::", NULL, 0},
	    {"-nis:x:1:1:::", NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct etc_user user;
		enum scan got = etc_user_parse(span_from(cases[i].line), &user);

		assert_int_equal(got, cases[i].name ? SCAN_OK : SCAN_SKIP);
		if (got != SCAN_OK)
			continue;
		assert_string_equal(user.name, cases[i].name);
		assert_int_equal(user.uid, cases[i].uid);
	}
}

/* What does not fit is no name; what does is not cut. */
static void long_names(void **state)
{
	char line[2000];
	struct etc_user user;
	struct etc_host host;
	int len = ETC_NAME - 1;

	(void)state;
	for (int more = 0; more < 2; more++, len++) {
		snprintf(line, sizeof line, "%0*d:x:5:5:::", len, 7);
		assert_int_equal(etc_user_parse(span_from(line), &user),
				 more ? SCAN_SKIP : SCAN_OK);
		if (!more)
			assert_int_equal(strlen(user.name), len);
		snprintf(line, sizeof line, "10.0.0.1 %0*d", len, 7);
		assert_int_equal(etc_host_parse(span_from(line), &host),
				 SCAN_OK);
		assert_int_equal(strlen(host.name), more ? 0 : len);
	}
}

/* A line is its span: what lies after it is not read. */
static void lines_end(void **state)
{
	static const char line[] = "tcp 67";
	struct etc_protocol protocol;

	(void)state;
	assert_int_equal(etc_protocol_parse((struct span){line, 5}, &protocol),
			 SCAN_OK);
	assert_int_equal(protocol.number, 6);
	assert_int_equal(etc_protocol_parse((struct span){line, 4}, &protocol),
			 SCAN_SKIP);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hosts),	 cmocka_unit_test(services),
	    cmocka_unit_test(protocols), cmocka_unit_test(networks),
	    cmocka_unit_test(users),	 cmocka_unit_test(long_names),
	    cmocka_unit_test(lines_end), cmocka_unit_test(nameservers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
