/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include "proc/cgroup.h"

#define HEX "3f2a9c01b7de45a6c8e0f1928374655647382910abcdef0123456789fedcba98"

static const struct {
	const char *line;
	unsigned rank;
	const char *path; /* NULL: no line of this file */
} lines[] = {
    {"0::/", 0, "/"},
    {"0::/system.slice/a:b.service", 0, "/system.slice/a:b.service"},
    {"9:name=systemd:/x", 1, "/x"},
    {"8:pids:/x", 2, "/x"},
    {"4:hugetlb,memory:/x", 3, "/x"},
    {"1:cpu,cpuacct:/x", 4, "/x"},
    {"2:cpuacct:/x", 5, "/x"},
    {"5:name=elogind:/1", 5, "/1"},
    {"0::/../..", 0, "/../.."},
    {"0:/x", 0, NULL},
    {"0::x", 0, NULL},
    {"0::", 0, NULL},
    {"x::/", 0, NULL},
    {"0", 0, NULL},
    {"", 0, NULL},
};

static void line_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct cgroup cgroup;
		enum scan got = cgroup_parse(span_from(lines[i].line), &cgroup);

		assert_int_equal(got, lines[i].path ? SCAN_OK : SCAN_BAD);
		if (got != SCAN_OK)
			continue;
		assert_int_equal(cgroup.rank, lines[i].rank);
		assert_span(cgroup.path, lines[i].path);
	}
}

static const struct {
	const char *text, *id; /* NULL: in no container */
} files[] = {
    {"0::/docker/" HEX "\n", HEX},
    /* Docker with version 1, and containerd's service with version 2 */
    {"2:cpu:/docker/" HEX "\n0::/system.slice/containerd.service\n", HEX},
    {"1:name=systemd:/lxc/web\n0::/lxc.payload.db\n", "db"},
    {"3:memory:/lxc/c\n2:pids:/lxc/b\n1:name=systemd:/lxc/a\n", "a"},
    {"3:freezer:/lxc/c\n2:cpu:/lxc/b\n1:net_cls:/lxc/a\n", "b"},
    {"3:freezer:/lxc/c\n1:net_cls:/lxc/a", "c"},
    {"bogus\n\n0::/lxc/a\n", "a"},
    {"0::/\n", NULL},
    {"", NULL},
};

static void file_cases(void **state)
{
	struct rig *rig = *state;
	struct container container;

	for (size_t i = 0; i < COUNT(files); i++) {
		machine_put(&rig->machine, "proc/7/cgroup", files[i].text);
		assert_int_equal(
		    container_read(&rig->machine.root, "7/cgroup", &container),
		    files[i].id != NULL);
		if (files[i].id)
			assert_string_equal(container.id, files[i].id);
	}
	assert_false(
	    container_read(&rig->machine.root, "8/cgroup", &container));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(line_cases),
	    rig_test(file_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
