/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "opts.h"

#include <stdlib.h>

enum { WORDS = 80 };

/* A command line, split at its blanks, and what came of it. */
struct parsed {
	char line[1024];
	char *argv[WORDS];
	enum opts_result result;
	struct opts opts;
	char said[4096];
	char families[256]; /* with commas */
};

/* Every word is a copy: the strings of `opts` point into it. */
static int words_split(struct parsed *p, const char *line)
{
	int argc = 0;

	snprintf(p->line, sizeof p->line, "netstat %s", line);
	for (char *word = strtok(p->line, " "); word;
	     word = strtok(NULL, " ")) {
		assert_in_range(argc, 0, WORDS - 2);
		p->argv[argc++] = word;
	}
	p->argv[argc] = NULL;
	return argc;
}

static void parse_words(struct parsed *p, int argc)
{
	FILE *err = tmpfile();
	size_t len;

	assert_non_null(err);
	p->result = opts_parse(argc, p->argv, &p->opts, err);
	rewind(err);
	len = fread(p->said, 1, sizeof p->said - 1, err);
	p->said[len] = '\0';
	fclose(err);
	p->families[0] = '\0';
	for (size_t i = 0; i < p->opts.n_families && i < 20; i++) {
		if (i > 0)
			strcat(p->families, ",");
		strcat(p->families, p->opts.families[i]->name);
	}
}

static void parse(struct parsed *p, const char *line)
{
	parse_words(p, words_split(p, line));
}

static void assert_text(const char *got, const char *want)
{
	assert_string_equal(got ? got : "(none)", want ? want : "(none)");
}

static void assert_opts(const struct opts *got, const struct opts *want)
{
	assert_int_equal(got->mode, want->mode);
	assert_int_equal(got->modes, want->modes);
	assert_int_equal(got->want, want->want);
	assert_int_equal(got->extend, want->extend);
	assert_int_equal(got->all, want->all);
	assert_int_equal(got->listening, want->listening);
	assert_int_equal(got->programs, want->programs);
	assert_int_equal(got->timers, want->timers);
	assert_int_equal(got->wide, want->wide);
	assert_int_equal(got->verbose, want->verbose);
	assert_int_equal(got->continuous, want->continuous);
	assert_int_equal(got->context, want->context);
	assert_int_equal(got->symbolic, want->symbolic);
	assert_int_equal(got->fib, want->fib);
	assert_int_equal(got->cache, want->cache);
	assert_int_equal(got->numeric_hosts, want->numeric_hosts);
	assert_int_equal(got->numeric_ports, want->numeric_ports);
	assert_int_equal(got->numeric_users, want->numeric_users);
	assert_int_equal(got->delay, want->delay ? want->delay : 1);
	assert_text(got->iface, want->iface);
	assert_text(got->sysroot, want->sysroot);
}

#define NUMERIC \
	.numeric_hosts = true, .numeric_ports = true, .numeric_users = true

static void each_option(void **state)
{
	static const struct {
		const char *line;
		struct opts opts;
		const char *families;
	} cases[] = {
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
	    {"-Z", {.context = true}, ""},
	    {"--context", {.context = true}, ""},
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
	    {"--int=eth0",
	     {.mode = MODE_IFACE, .modes = 1, .iface = "eth0"},
	     ""},
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
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		parse(&p, cases[i].line);
		assert_string_equal(p.said, "");
		assert_int_equal(p.result, OPTS_RUN);
		assert_opts(&p.opts, &cases[i].opts);
		assert_string_equal(p.families, cases[i].families);
	}
}

/* What glibc's getopt_long says of net-tools 2.10's abbreviations. */
static const struct {
	const char *word, *possibilities;
} ambiguous[] = {
    {"a", "'--ax25' '--all'"},
    {"i", "'--ip' '--interfaces'"},
    {"r", "'--rose' '--route' '--raw' '--rfcomm'"},
    {"ro", "'--rose' '--route'"},
    {"n", "'--netrom' '--numeric' '--numeric-hosts' '--numeric-ports' "
	  "'--numeric-users'"},
    {"in", "'--inet' '--interfaces'"},
    {"u", "'--unix' '--udp' '--udplite' '--unix'"},
    {"un", "'--unix' '--unix'"},
    {"uni", "'--unix' '--unix'"},
    {"t", "'--tcpip' '--tcp' '--timers'"},
    {"tc", "'--tcpip' '--tcp'"},
    {"v", "'--version' '--verbose'"},
    {"ve", "'--version' '--verbose'"},
    {"ver", "'--version' '--verbose'"},
    {"p", "'--protocol' '--programs'"},
    {"pr", "'--protocol' '--programs'"},
    {"pro", "'--protocol' '--programs'"},
    {"s", "'--sctp' '--statistics' '--symbolic'"},
    {"ud", "'--udp' '--udplite'"},
    {"l", "'--l2cap' '--listening'"},
    {"c", "'--continuous' '--cache' '--context'"},
    {"co", "'--continuous' '--context'"},
    {"con", "'--continuous' '--context'"},
    {"cont", "'--continuous' '--context'"},
    {"nu", "'--numeric' '--numeric-hosts' '--numeric-ports' '--numeric-users'"},
    {"num",
     "'--numeric' '--numeric-hosts' '--numeric-ports' '--numeric-users'"},
    {"nume",
     "'--numeric' '--numeric-hosts' '--numeric-ports' '--numeric-users'"},
    {"numer",
     "'--numeric' '--numeric-hosts' '--numeric-ports' '--numeric-users'"},
    {"numeri",
     "'--numeric' '--numeric-hosts' '--numeric-ports' '--numeric-users'"},
    {"numeric-", "'--numeric-hosts' '--numeric-ports' '--numeric-users'"},
};

static const char *possibilities_of(const char *word)
{
	for (size_t i = 0; i < COUNT(ambiguous); i++)
		if (strcmp(ambiguous[i].word, word) == 0)
			return ambiguous[i].possibilities;
	return NULL;
}

/* `--word` is ambiguous, or does what `--name` does. */
static void abbreviation_check(const char *word, const char *name)
{
	const char *possibilities = possibilities_of(word);
	struct parsed whole, part;
	char line[64], want[2048];

	snprintf(line, sizeof line, "--%s", word);
	parse(&part, line);
	if (possibilities && strcmp(word, name) != 0) {
		snprintf(want, sizeof want,
			 "netstat: option '--%s' is ambiguous; possibilities: "
			 "%s\n",
			 word, possibilities);
		assert_string_equal(part.said, want);
		assert_int_equal(part.result, OPTS_USAGE);
		return;
	}
	snprintf(line, sizeof line, "--%s", name);
	parse(&whole, line);
	assert_string_equal(part.said, whole.said);
	assert_int_equal(part.result, whole.result);
	assert_opts(&part.opts, &whole.opts);
	assert_string_equal(part.families, whole.families);
}

/* In the order of net-tools 2.10's own table. */
static const char *const names[] = {
    "ax25",	     "ip",
    "ipx",	     "rose",
    "appletalk",     "netrom",
    "inet",	     "inet6",
    "ddp",	     "unix",
    "tcpip",	     "x25",
    "bluetooth",     "version",
    "interfaces",    "help",
    "route",	     "masquerade",
    "protocol",	     "tcp",
    "sctp",	     "udp",
    "udplite",	     "raw",
    "l2cap",	     "rfcomm",
    "listening",     "all",
    "timers",	     "continuous",
    "extend",	     "programs",
    "verbose",	     "statistics",
    "wide",	     "numeric",
    "numeric-hosts", "numeric-ports",
    "numeric-users", "symbolic",
    "cache",	     "fib",
    "groups",	     "context",
};

/*
 * True when `--word` stands for another one than the i-th: a whole name stands
 * for itself, and what fits several families for the first of them.
 */
static bool stands_for_another(const char *word, size_t i)
{
	for (size_t k = 0; k < COUNT(names); k++) {
		if (k != i && strcmp(names[k], word) == 0)
			return true;
		if (k < i && !possibilities_of(word) &&
		    strncmp(names[k], word, strlen(word)) == 0)
			return true;
	}
	return false;
}

static void each_abbreviation(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		char word[32];

		strcpy(word, names[i]);
		for (size_t len = strlen(word); len > 0; len--) {
			word[len] = '\0';
			if (!stands_for_another(word, i))
				abbreviation_check(word, names[i]);
		}
	}
}

/* The whole name counts, though it begins others. */
static void whole_names_count(void **state)
{
	struct parsed p;

	(void)state;
	parse(&p, "--ip");
	assert_string_equal(p.families, "inet");
	parse(&p, "--inet");
	assert_string_equal(p.families, "inet");
	parse(&p, "--tcp --udp --numeric");
	assert_int_equal(p.result, OPTS_RUN);
	assert_int_equal(p.opts.want, WANT_TCP | WANT_UDP);
	assert_true(p.opts.numeric_users);
}

static void wrong_ones(void **state)
{
	static const struct {
		const char *line, *said;
		enum opts_result result;
	} cases[] = {
	    {"-A", "netstat: option requires an argument -- 'A'\n", OPTS_USAGE},
	    {"-tA", "netstat: option requires an argument -- 'A'\n",
	     OPTS_USAGE},
	    {"--protocol",
	     "netstat: option '--protocol' requires an argument\n", OPTS_USAGE},
	    {"--prot", "netstat: option '--protocol' requires an argument\n",
	     OPTS_USAGE},
	    {"--sysroot", "netstat: option '--sysroot' requires an argument\n",
	     OPTS_USAGE},
	    {"-y", "netstat: invalid option -- 'y'\n", OPTS_USAGE},
	    {"-ty", "netstat: invalid option -- 'y'\n", OPTS_USAGE},
	    {"-T", "netstat: invalid option -- 'T'\n", OPTS_USAGE},
	    {"-t-", "netstat: invalid option -- '-'\n", OPTS_USAGE},
	    {"-:", "netstat: invalid option -- ':'\n", OPTS_USAGE},
	    {"-t;", "netstat: invalid option -- ';'\n", OPTS_USAGE},
	    {"-?", "", OPTS_USAGE},
	    {"-t?", "", OPTS_USAGE},
	    {"--notrim", "netstat: unrecognized option '--notrim'\n",
	     OPTS_USAGE},
	    {"--Tcp", "netstat: unrecognized option '--Tcp'\n", OPTS_USAGE},
	    {"--tcpx", "netstat: unrecognized option '--tcpx'\n", OPTS_USAGE},
	    {"--nosuch=1", "netstat: unrecognized option '--nosuch=1'\n",
	     OPTS_USAGE},
	    {"--ip6", "netstat: unrecognized option '--ip6'\n", OPTS_USAGE},
	    {"--econet", "netstat: unrecognized option '--econet'\n",
	     OPTS_USAGE},
	    {"--ash", "netstat: unrecognized option '--ash'\n", OPTS_USAGE},
	    {"--tcp=3", "netstat: option '--tcp' doesn't allow an argument\n",
	     OPTS_USAGE},
	    {"--lis=",
	     "netstat: option '--listening' doesn't allow an "
	     "argument\n",
	     OPTS_USAGE},
	    {"--ud=5",
	     "netstat: option '--ud=5' is ambiguous; possibilities: "
	     "'--udp' '--udplite'\n",
	     OPTS_USAGE},
	    {"--=x",
	     "netstat: option '--=x' is ambiguous; possibilities: '--ax25' "
	     "'--version' '--interfaces' '--help' '--route' '--masquerade' "
	     "'--protocol' '--tcp' '--sctp' '--udp' '--udplite' '--raw' "
	     "'--unix' '--l2cap' '--rfcomm' '--listening' '--all' '--timers' "
	     "'--continuous' '--extend' '--programs' '--verbose' "
	     "'--statistics' '--wide' '--numeric' '--numeric-hosts' "
	     "'--numeric-ports' '--numeric-users' '--symbolic' '--cache' "
	     "'--fib' '--groups' '--context'\n",
	     OPTS_USAGE},
	    {"-A nosuch", "Unknown address family `nosuch'.\n", OPTS_FAMILY},
	    {"-At", "Unknown address family `t'.\n", OPTS_FAMILY},
	    {"-A inet,", "Unknown address family `'.\n", OPTS_FAMILY},
	    {"-A ,inet", "Unknown address family `'.\n", OPTS_FAMILY},
	    {"-A inet,no,ipx", "Unknown address family `no'.\n", OPTS_FAMILY},
	    {"--protocol=", "Unknown address family `'.\n", OPTS_FAMILY},
	    {"-A ec", "Unknown address family `ec'.\n", OPTS_FAMILY},
	    {"-A -t", "Unknown address family `-t'.\n", OPTS_FAMILY},
	    /* the first mistake is the one that is told */
	    {"-y -A nosuch", "netstat: invalid option -- 'y'\n", OPTS_USAGE},
	    {"-A nosuch -y", "Unknown address family `nosuch'.\n", OPTS_FAMILY},
	    /* one mode alone */
	    {"-r -i", "", OPTS_USAGE},
	    {"-ii", "", OPTS_USAGE},
	    {"-Ms", "", OPTS_USAGE},
	    {"-I -r", "", OPTS_USAGE},
	    {"--tcpip", "netstat.c: Internal Error `longopts 1 range'.\n",
	     OPTS_RUN},
	    {"-h -y", "", OPTS_HELP},
	    {"-help", "", OPTS_HELP},
	    {"-rhi", "", OPTS_HELP},
	    {"--help", "", OPTS_HELP},
	    {"-V", "", OPTS_VERSION},
	    {"--version -y", "", OPTS_VERSION},
	    {"-tVh", "", OPTS_VERSION},
	};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		parse(&p, cases[i].line);
		assert_string_equal(p.said, cases[i].said);
		assert_int_equal(p.result, cases[i].result);
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
		assert_string_equal(p.said, want);
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
	    {"1.5", 0, false},	      {"4294967295", 4294967295u, false},
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
	char name[] = "netstat", option[] = "-A", list[5 * 100 + 1];
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < 100; i++)
		memcpy(list + 5 * i, i < 99 ? "inet," : "unix", 5);
	p.argv[0] = name;
	p.argv[1] = option;
	p.argv[2] = list;
	p.argv[3] = NULL;
	parse_words(&p, 3);
	assert_int_equal(p.result, OPTS_RUN);
	assert_int_equal(p.opts.n_families, OPTS_FAMILIES);
	assert_int_equal(p.opts.want, WANT_INET | WANT_UNIX);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_option),
	    cmocka_unit_test(each_abbreviation),
	    cmocka_unit_test(whole_names_count),
	    cmocka_unit_test(wrong_ones),
	    cmocka_unit_test(messages_name_the_program),
	    cmocka_unit_test(own_ones_are_not_abbreviated),
	    cmocka_unit_test(words_and_delays),
	    cmocka_unit_test(arguments_are_taken_whole),
	    cmocka_unit_test(families_have_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
