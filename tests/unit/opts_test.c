/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "opts.h"
#include "parsed.h"

#define NUMERIC \
	.numeric_hosts = true, .numeric_ports = true, .numeric_users = true

static const struct {
	const char *line;
	struct opts opts;
	const char *families;
} options[] = {
    {"", {0}, ""},
    {"-t", {.want = WANT_TCP}, ""},
    {"--tcp", {.want = WANT_TCP}, ""},
    {"-S --sctp", {.want = WANT_SCTP}, ""},
    {"-u --udp", {.want = WANT_UDP}, ""},
    {"-U --udplite", {.want = WANT_UDPLITE}, ""},
    {"-w --raw", {.want = WANT_RAW}, ""},
    {"-g --groups", {.want = WANT_GROUPS}, ""},
    {"-2 --l2cap", {.want = WANT_L2CAP}, ""},
    {"-f --rfcomm", {.want = WANT_RFCOMM}, ""},
    {"-x --unix", {.want = WANT_UNIX}, "unix,unix"},
    {"-4 --inet --ip", {.want = WANT_INET}, "inet,inet,inet"},
    {"-6 --inet6", {.want = WANT_INET6}, "inet6,inet6"},
    {"--ipx", {.want = WANT_IPX}, "ipx"},
    {"--ax25", {.want = WANT_AX25}, "ax25"},
    {"--x25", {.want = WANT_X25}, "x25"},
    {"--netrom", {.want = WANT_NETROM}, "netrom"},
    {"--rose", {.want = WANT_ROSE}, "rose"},
    {"--ddp --appletalk", {0}, "ddp,ddp"},
    {"--bluetooth", {.want = WANT_BLUETOOTH}, "bluetooth"},
    {"-A inet,ip6,unix",
     {.want = WANT_INET | WANT_INET6 | WANT_UNIX},
     "inet,inet6,unix"},
    {"-Aunix -A ipx,ipx --protocol ash --protocol=econet --prot=x25",
     {.want = WANT_UNIX | WANT_IPX | WANT_X25},
     "unix,ipx,ipx,ash,ec,x25"},
    {"-i", {.mode = MODE_IFACE, .modes = 1}, ""},
    {"--interfaces", {.mode = MODE_IFACE, .modes = 1}, ""},
    {"-r", {.mode = MODE_ROUTE, .modes = 1}, ""},
    {"--route", {.mode = MODE_ROUTE, .modes = 1}, ""},
    {"-M", {.mode = MODE_MASQ, .modes = 1}, ""},
    {"--masquerade", {.mode = MODE_MASQ, .modes = 1}, ""},
    {"-s", {.mode = MODE_STATS, .modes = 1}, ""},
    {"--statistics", {.mode = MODE_STATS, .modes = 1}, ""},
    {"-l", {.listening = true}, ""},
    {"--listening", {.listening = true}, ""},
    {"-a", {.all = true}, ""},
    {"--all", {.all = true}, ""},
    {"-o", {.timers = true}, ""},
    {"--timers", {.timers = true}, ""},
    {"-c", {.continuous = true}, ""},
    {"--continuous", {.continuous = true}, ""},
    {"-e", {.extend = 1}, ""},
    {"-eee --extend", {.extend = 4}, ""},
    {"-p", {.programs = true}, ""},
    {"--programs", {.programs = true}, ""},
    {"-v", {.verbose = true}, ""},
    {"--verbose", {.verbose = true}, ""},
    {"-W", {.wide = true}, ""},
    {"--wide", {.wide = true}, ""},
    {"-N", {.symbolic = true}, ""},
    {"--symbolic", {.symbolic = true}, ""},
    {"-C", {.cache = true}, ""},
    {"--cache", {.cache = true}, ""},
    {"-F", {.fib = true}, ""},
    {"--fib", {.fib = true}, ""},
    {"-Z", {.context = true, .programs = true}, ""},
    {"--context", {.context = true, .programs = true}, ""},
    {"-n", {NUMERIC}, ""},
    {"--numeric", {NUMERIC}, ""},
    {"--numeric-hosts", {.numeric_hosts = true}, ""},
    {"--numeric-ports", {.numeric_ports = true}, ""},
    {"--numeric-users", {.numeric_users = true}, ""},
    {"-d", {0}, ""},
    {"-I", {.mode = MODE_IFACE, .modes = 1}, ""},
    {"-Ieth0", {.mode = MODE_IFACE, .modes = 1, .iface = "eth0"}, ""},
    {"-I=eth0", {.mode = MODE_IFACE, .modes = 1, .iface = "eth0"}, ""},
    {"--interfaces=eth0",
     {.mode = MODE_IFACE, .modes = 1, .iface = "eth0"},
     ""},
    {"--int=eth0", {.mode = MODE_IFACE, .modes = 1, .iface = "eth0"}, ""},
    {"--sysroot=/mnt", {.sysroot = "/mnt"}, ""},
    {"--sysroot /mnt", {.sysroot = "/mnt"}, ""},
    {"-tulpen",
     {.want = WANT_TCP | WANT_UDP,
      .listening = true,
      .programs = true,
      .extend = 1,
      NUMERIC},
     ""},
};

static void each_option(void **state)
{
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(options); i++) {
		parse(&p, options[i].line);
		assert_string_equal(p.said, "");
		assert_int_equal(p.result, OPTS_RUN);
		assert_opts(&p.opts, &options[i].opts);
		assert_string_equal(p.families, options[i].families);
	}
}

/* Messages begin with the name that the program was called by. */
static void messages_name_the_program(void **state)
{
	char name[] = "./n", bad[] = "-y";
	struct parsed p;

	(void)state;
	p.argv[0] = name;
	p.argv[1] = bad;
	p.argv[2] = NULL;
	parse_words(&p, 2);
	assert_string_equal(p.said, "./n: invalid option -- 'y'\n");
}

/* Our own long options, cut, are no options: net-tools has --s of its own. */
static void own_ones_are_not_abbreviated(void **state)
{
	static const char *const words[] = {"sy", "sys", "sysr", "sysroo"};
	char line[32], want[80];
	struct parsed p;

	(void)state;
	for (size_t i = 1; i < COUNT(words); i++) {
		snprintf(line, sizeof line, "--%s=/", words[i]);
		snprintf(want, sizeof want,
			 "netstat: unrecognized option '--%s=/'\n", words[i]);
		parse(&p, line);
		assert_int_equal(strncmp(p.said, want, strlen(want)), 0);
		assert_int_equal(p.result, OPTS_USAGE);
	}
	parse(&p, "--sy");
	assert_int_equal(p.result, OPTS_RUN);
	assert_true(p.opts.symbolic);
}

static void words_and_delays(void **state)
{
	static const struct {
		const char *line;
		unsigned delay; /* 0: not continuous */
		bool tcp;
	} cases[] = {
	    {"-t", 0, true},	      {"-t 5", 5, true},
	    {"-c", 1, false},	      {"-c 3", 3, false},
	    {"-c3", 0, false},	      {"5", 5, false},
	    {"5 -t", 0, true},	      {"5 6", 6, false},
	    {"-t foo", 0, true},      {"foo -t", 0, true},
	    {"foo 2", 2, false},      {"2 foo", 0, false},
	    {"0", 0, false},	      {"007", 7, false},
	    {"+5", 0, false},	      {"5s", 0, false},
	    {"1.", 0, false},	      {"4294967295", 4294967295u, false},
	    {"4294967296", 0, false}, {"99999999999999999999", 0, false},
	    {"-- 4", 4, false},	      {"-- -t", 0, false},
	    {"-t -- -u", 0, true},    {"- -t", 0, true},
	    {"-", 0, false},	      {"--", 0, false},
	    {"-t - 9", 9, true},      {"-- -- 8", 8, false},
	};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool bad = strcmp(cases[i].line, "-c3") == 0;

		parse(&p, cases[i].line);
		assert_int_equal(p.result, bad ? OPTS_USAGE : OPTS_RUN);
		if (bad)
			continue;
		assert_int_equal(p.opts.continuous,
				 cases[i].delay || strstr(cases[i].line, "-c"));
		assert_int_equal(p.opts.delay,
				 cases[i].delay ? cases[i].delay : 1);
		assert_int_equal(p.opts.want, cases[i].tcp ? WANT_TCP : 0);
	}
}

static void delays_have_fractions(void **state)
{
	static const struct {
		const char *line;
		unsigned delay, ns; /* both 0: no delay */
	} cases[] = {
	    {"0.2", 0, 200000000},  {"1.5", 1, 500000000},
	    {"3.0", 3, 0},	    {"-c 0.000000001", 0, 1},
	    {"0.0000000009", 0, 0}, {"2.1234567899", 2, 123456789},
	    {"0.0", 0, 0},	    {".5", 0, 0},
	    {"0.2.3", 0, 0},	    {"0.2s", 0, 0},
	    {"1e3", 0, 0},	    {"0.5 foo", 0, 0},
	    {"4294967296.5", 0, 0},
	};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const bool none = cases[i].delay == 0 && cases[i].ns == 0;

		parse(&p, cases[i].line);
		assert_int_equal(p.opts.delay, none ? 1 : cases[i].delay);
		assert_int_equal(p.opts.delay_ns, cases[i].ns);
	}
}

/* An argument may look like an option or be empty. */
static void arguments_are_taken_whole(void **state)
{
	char name[] = "netstat", option[] = "-A", empty[] = "",
	     root[] = "--sysroot";
	char tcp[] = "-t";
	struct parsed p;

	(void)state;
	p.argv[0] = name;
	p.argv[1] = option;
	p.argv[2] = empty;
	p.argv[3] = NULL;
	parse_words(&p, 3);
	assert_string_equal(p.said, "Unknown address family `'.\n");
	p.argv[1] = root;
	p.argv[2] = tcp;
	parse_words(&p, 3);
	assert_int_equal(p.result, OPTS_RUN);
	assert_string_equal(p.opts.sysroot, "-t");
	assert_int_equal(p.opts.want, 0);
	p.argv[1] = empty;
	parse_words(&p, 3);
	assert_int_equal(p.result, OPTS_RUN);
	assert_int_equal(p.opts.want, WANT_TCP);
	parse_words(&p, 0);
	assert_int_equal(p.result, OPTS_RUN);
}

/* More families than there is room for are not written past it. */
static void families_have_an_end(void **state)
{
	char name[] = "netstat", option[] = "-A", list[5 * 50];
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < 50; i++)
		memcpy(list + 5 * i, i < 49 ? "inet," : "unix", 5);
	p.argv[0] = name;
	p.argv[1] = option;
	p.argv[2] = list;
	p.argv[3] = option;
	p.argv[4] = list;
	p.argv[5] = NULL;
	parse_words(&p, 5);
	assert_int_equal(p.result, OPTS_RUN);
	assert_int_equal(p.opts.n_families, OPTS_FAMILIES);
	assert_int_equal(p.opts.want, WANT_INET | WANT_UNIX);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_option),
	    cmocka_unit_test(messages_name_the_program),
	    cmocka_unit_test(own_ones_are_not_abbreviated),
	    cmocka_unit_test(words_and_delays),
	    cmocka_unit_test(delays_have_fractions),
	    cmocka_unit_test(arguments_are_taken_whole),
	    cmocka_unit_test(families_have_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
