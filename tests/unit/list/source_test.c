/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "list/source.h"
#include "proc/inet_proto.h"

/* Every row can be read, and none twice. */
static void rows_are_whole(void **state)
{
	const struct source *source;
	size_t n;

	(void)state;
	for (n = 0; (source = source_at(n)); n++) {
		assert_non_null(source->path);
		assert_true(source->path[0] != '/');
		assert_int_not_equal(source->want, 0);
		assert_true(source->list != NULL);
		assert_non_null(source->type);
		for (size_t k = 0; k < n; k++)
			assert_false(source_at(k)->tree == source->tree &&
				     strcmp(source_at(k)->path, source->path) ==
					 0);
	}
	assert_true(n >= 13);
	assert_null(source_at(n + 1));
}

/* The files of a section follow each other, IPv4 before IPv6. */
static void sections_are_in_one_piece(void **state)
{
	const struct source *source, *last = NULL;
	unsigned seen = 0;

	(void)state;
	for (size_t i = 0; (source = source_at(i)); i++) {
		if (last && last->want == source->want) {
			if (source->family == WANT_INET6)
				assert_int_equal(last->family, WANT_INET);
		} else {
			assert_int_equal(seen & source->want, 0);
			assert_non_null(source->missing);
		}
		if (source->family == WANT_INET6)
			assert_null(source->missing);
		seen |= source->want;
		last = source;
	}
}

/* The order in which net-tools 2.10 prints them. */
static void order(void **state)
{
	static const char *const paths[] = {
	    "net/tcp",	     "net/tcp6",	"net/sctp/eps",
	    "net/sctp6/eps", "net/sctp/assocs", "net/sctp6/assocs",
	    "net/udp",	     "net/udp6",	"net/udplite",
	    "net/udplite6",  "net/raw",		"net/raw6",
	};
	static const struct {
		const char *name;
		unsigned fields;
	} protos[] = {
	    {"tcp", 11},     {"tcp6", 11},     {"sctp", 0}, {"sctp", 0},
	    {"sctp", 0},     {"sctp", 0},      {"udp", 10}, {"udp6", 10},
	    {"udplite", 10}, {"udplite6", 10}, {"raw", 10}, {"raw6", 10},
	};
	const struct source *source;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(paths); i++) {
		source = source_at(i);
		assert_non_null(source);
		assert_string_equal(source->path, paths[i]);
		assert_int_equal(source->tree, TREE_PROC);
		assert_string_equal(source->proto->name, protos[i].name);
		assert_string_equal(source->proto->family,
				    i % 2 == 0 ? "inet" : "inet6");
		assert_int_equal(source->proto->fields, protos[i].fields);
	}
	while ((source = source_at(i)) && source->want != WANT_UNIX)
		i++;
	assert_non_null(source);
	assert_string_equal(source->path, "net/unix");
}

static void notices(void **state)
{
	static const struct {
		unsigned want;
		const char *missing;
	} cases[] = {
	    {WANT_TCP, "AF INET (tcp)"}, {WANT_SCTP, "AF INET (sctp)"},
	    {WANT_UDP, "AF INET (udp)"}, {WANT_UDPLITE, "AF INET (udplite)"},
	    {WANT_RAW, "AF INET (raw)"}, {WANT_UNIX, "AF UNIX"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct source *source;
		size_t k = 0;

		while ((source = source_at(k)) && source->want != cases[i].want)
			k++;
		assert_non_null(source);
		assert_string_equal(source->missing, cases[i].missing);
	}
}

/* Endpoints with -l or -a, associations unless only -l. */
static void sctp_files_by_option(void **state)
{
	static const struct opts plain = {0}, all = {.all = true};
	static const struct opts listening = {.listening = true};
	static const struct opts both = {.all = true, .listening = true};
	const struct source *source;
	size_t n = 0;

	(void)state;
	for (size_t i = 0; (source = source_at(i)); i++) {
		bool eps;

		if (source->want != WANT_SCTP)
			continue;
		eps = strstr(source->path, "eps") != NULL;
		assert_int_equal(source->wanted(&plain), !eps);
		assert_int_equal(source->wanted(&listening), eps);
		assert_true(source->wanted(&all));
		assert_true(source->wanted(&both));
		n++;
	}
	assert_int_equal(n, 4);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_are_whole),
	    cmocka_unit_test(sections_are_in_one_piece),
	    cmocka_unit_test(order),
	    cmocka_unit_test(notices),
	    cmocka_unit_test(sctp_files_by_option),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
