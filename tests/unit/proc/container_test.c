/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <stdlib.h>

#include "proc/container.h"

#define HEX "3f2a9c01b7de45a6c8e0f1928374655647382910abcdef0123456789fedcba98"

enum { LONGEST = CONTAINER_ID - 1 };

static const char *or_dash(const char *text)
{
	return text && *text ? text : "-";
}

/* A line's text with each H made an id of 64 digits. */
static void fill_in(const char *from, char *to, size_t size)
{
	size_t len = 0;

	for (; *from && *from != '\n'; from++) {
		int n =
		    snprintf(to + len, size - len, "%.*s",
			     *from == 'H' ? 64 : 1, *from == 'H' ? HEX : from);

		len += (size_t)n;
		assert_in_range(len, 0, size - 1);
	}
	to[len] = '\0';
}

/* Each line of the file: what is told of its path, and that path again. */
static void paths_of_all_runtimes(void **state)
{
	const char *srcdir = getenv("srcdir");
	char path[1000], line[1000], want[2000], found[2000];
	size_t n = 0;
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/tests/unit/proc/cgroup_paths",
		 srcdir ? srcdir : ".");
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		struct container container;
		const char *at = want;

		if (*line == '#')
			continue;
		fill_in(line, want, sizeof want);
		for (int blanks = 0; blanks < 3; blanks++)
			at = strchr(at, ' ') + 1;
		assert_int_equal(container_parse(span_from(at), &container),
				 strncmp(want, "- - ", 4) != 0);
		if (strncmp(want, "- - ", 4) == 0)
			snprintf(found, sizeof found, "- - - %s", at);
		else
			snprintf(found, sizeof found, "%s %s %s %s",
				 or_dash(enum_name(&container_runtimes,
						   container.runtime)),
				 or_dash(container.id), or_dash(container.pod),
				 at);
		assert_string_equal(found, want);
		n++;
	}
	fclose(file);
	assert_in_range(n, 60, 1000);
}

/* Bytes that no runtime uses come through, and those that don't fit do not. */
static void hostile_names(void **state)
{
	static const char odd[] = "/lxc.payload.\x1b[2J\"\xff\n";
	struct container container;
	char path[LONGEST + 100];
	size_t before;

	(void)state;
	assert_true(container_parse(span_from(odd), &container));
	assert_string_equal(container.id, "\x1b[2J\"\xff\n");
	before = (size_t)snprintf(path, sizeof path, "/lxc.payload.");
	memset(path + before, 'x', LONGEST);
	path[before + LONGEST] = '\0';
	assert_true(container_parse(span_from(path), &container));
	assert_int_equal(strlen(container.id), LONGEST);
	strcpy(path + before + LONGEST, "x");
	assert_false(container_parse(span_from(path), &container));
	assert_false(container_parse(span_from(""), &container));
	assert_false(container_parse(span_from("////"), &container));
	assert_false(container_parse(span_from("no slash"), &container));
}

/* Any start of any path is looked at within its bounds. */
static void cut_paths(void **state)
{
	static const char whole[] =
	    "/machine.slice/machine-libpod_pod_" HEX ".slice/libpod-" HEX
	    ".scope/kubepods-pod7a9e8c5b_51d4_4f1c_8c9d_6a3c2c1f9c3e.slice"
	    ":cri-containerd:" HEX "/machine-qemu\\x2d3\\x2dweb.scope";
	struct container container;

	(void)state;
	for (size_t from = 0; from < sizeof whole; from++)
		for (size_t to = from; to < sizeof whole; to++) {
			size_t len = to - from;
			char *copy = malloc(len + 1);

			assert_non_null(copy);
			memcpy(copy, whole + from, len);
			(void)container_parse((struct span){copy, len},
					      &container);
			free(copy);
		}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(paths_of_all_runtimes),
	    cmocka_unit_test(hostile_names),
	    cmocka_unit_test(cut_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
