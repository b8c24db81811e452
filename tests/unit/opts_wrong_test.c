/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "opts.h"
#include "parsed.h"

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

static const struct {
	const char *line, *said;
	enum opts_result result;
} mistakes[] = {
    {"-A", "netstat: option requires an argument -- 'A'\n", OPTS_USAGE},
    {"-tA", "netstat: option requires an argument -- 'A'\n", OPTS_USAGE},
    {"--protocol", "netstat: option '--protocol' requires an argument\n",
     OPTS_USAGE},
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
    {"--notrim",
     "netstat: unrecognized option '--notrim'\n"
     "netstat: the nearest option is '--netrom'\n",
     OPTS_USAGE},
    {"--Tcp",
     "netstat: unrecognized option '--Tcp'\n"
     "netstat: the nearest option is '--tcp'\n",
     OPTS_USAGE},
    {"--tcpx",
     "netstat: unrecognized option '--tcpx'\n"
     "netstat: the nearest option is '--tcp'\n",
     OPTS_USAGE},
    {"--nosuch=1", "netstat: unrecognized option '--nosuch=1'\n", OPTS_USAGE},
    {"--ip6",
     "netstat: unrecognized option '--ip6'\n"
     "netstat: the nearest option is '--ip'\n",
     OPTS_USAGE},
    {"--econet",
     "netstat: unrecognized option '--econet'\n"
     "netstat: the nearest option is '--inet'\n",
     OPTS_USAGE},
    {"--listning=x",
     "netstat: unrecognized option '--listning=x'\n"
     "netstat: the nearest option is '--listening'\n",
     OPTS_USAGE},
    {"--jsn",
     "netstat: unrecognized option '--jsn'\n"
     "netstat: the nearest option is '--json'\n",
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
    {"-r --summary",
     "netstat: --summary is a mode: it is given once, and not with -i, -M, "
     "-r or -s\n",
     OPTS_REFUSED},
    {"--summary -Ieth0 --json",
     "netstat: --summary is a mode: it is given once, and not with -i, -M, "
     "-r or -s\n",
     OPTS_REFUSED},
    {"-h --json", "netstat: --json is not for --help and --version\n",
     OPTS_REFUSED},
    {"--json -V", "netstat: --json is not for --help and --version\n",
     OPTS_REFUSED},
    {"-Ms", "", OPTS_USAGE},
    {"-I -r", "", OPTS_USAGE},
    {"--tcpip", "netstat.c: Internal Error `longopts 1 range'.\n", OPTS_RUN},
    {"-h -y", "", OPTS_HELP},
    {"-help", "", OPTS_HELP},
    {"-rhi", "", OPTS_HELP},
    {"--help", "", OPTS_HELP},
    {"-V", "", OPTS_VERSION},
    {"--version -y", "", OPTS_VERSION},
    {"-tVh", "", OPTS_VERSION},
};

static void wrong_ones(void **state)
{
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < COUNT(mistakes); i++) {
		parse(&p, mistakes[i].line);
		assert_string_equal(p.said, mistakes[i].said);
		assert_int_equal(p.result, mistakes[i].result);
	}
}

/* Without SELinux the reading ends at -Z; without a stream nothing is said. */
static void no_selinux(void **state)
{
	char name[] = "netstat", z[] = "-Z", wrong[] = "-y";
	char *argv[] = {name, z, wrong, NULL};
	struct opts opts;

	(void)state;
	assert_int_equal(opts_parse(3, argv, 0, &opts, NULL), OPTS_NO_SELINUX);
	assert_int_equal(opts_parse(3, argv, OPTS_SELINUX, &opts, NULL),
			 OPTS_USAGE);
	argv[1] = wrong;
	assert_int_equal(opts_parse(2, argv, 0, &opts, NULL), OPTS_USAGE);
}

/* With POSIXLY_CORRECT net-tools 2.10 reads no option after a word. */
static void words_end_options(void **state)
{
	char name[] = "netstat", n[] = "-n", word[] = "word", r[] = "-r";
	char dash[] = "-";
	char *argv[] = {name, n, word, r, NULL};
	struct opts opts;

	(void)state;
	assert_int_equal(opts_parse(4, argv, OPTS_POSIX, &opts, NULL),
			 OPTS_RUN);
	assert_int_equal(opts.mode, MODE_SOCKETS);
	assert_true(opts.numeric_hosts);
	argv[2] = dash;
	(void)opts_parse(4, argv, OPTS_POSIX, &opts, NULL);
	assert_int_equal(opts.mode, MODE_SOCKETS);
	(void)opts_parse(4, argv, 0, &opts, NULL);
	assert_int_equal(opts.mode, MODE_ROUTE);
}

/* Only the first 255 bytes of a list count. */
static void long_lists_are_cut(void **state)
{
	char line[400] = "-A inet,", want[400] = "Unknown address family `";
	const size_t at = strlen(line), cut = 255 - strlen("inet,");
	struct parsed p;

	(void)state;
	memset(line + at, 'x', 300);
	memset(want + strlen(want), 'x', cut);
	strcat(want, "'.\n");
	parse(&p, line);
	assert_string_equal(p.said, want);
	assert_int_equal(p.result, OPTS_FAMILY);
	/* what is after them may be anything */
	for (size_t i = 0; i < 250; i += 5)
		memcpy(line + 3 + i, "inet,", 5);
	memcpy(line + 3 + 250, "inet6nosuch", 12);
	parse(&p, line);
	assert_string_equal(p.said, "");
	assert_int_equal(p.result, OPTS_RUN);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_selinux),
	    cmocka_unit_test(each_abbreviation),
	    cmocka_unit_test(whole_names_count),
	    cmocka_unit_test(long_lists_are_cut),
	    cmocka_unit_test(words_end_options),
	    cmocka_unit_test(wrong_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
