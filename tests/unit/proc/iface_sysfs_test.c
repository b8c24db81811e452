/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "proc/iface_sysfs.h"

/* A recorded machine in a folder that goes away at the end. */
static char dir[] = "/tmp/iface_sysfs.XXXXXX";
static struct root root;

/* A shell command about the folder. */
static void in_shell(const char *before, const char *after)
{
	char command[512];

	snprintf(command, sizeof command, "%s %s%s", before, dir, after);
	assert_int_equal(system(command), 0);
}

/* Gives the interface one file. */
static void put(const char *name, const char *file, const char *value)
{
	char path[256];
	FILE *out;

	snprintf(path, sizeof path, "%s/sys/class/net/%s", dir, name);
	if (mkdir(path, 0700) < 0)
		assert_int_equal(errno, EEXIST);
	snprintf(path, sizeof path, "%s/sys/class/net/%s/%s", dir, name, file);
	out = fopen(path, "w");
	assert_non_null(out);
	fputs(value, out);
	assert_int_equal(fclose(out), 0);
}

static struct iface named(const char *name)
{
	struct iface iface = {
	    .unknown = IFACE_FACTS, .hw_type = -1, .queue_len = -1};

	snprintf(iface.name, sizeof iface.name, "%s", name);
	return iface;
}

static void whole(void **state)
{
	struct iface iface = named("eth0");

	(void)state;
	put("eth0", "flags", "0x1003\n");
	put("eth0", "operstate", "up\n");
	put("eth0", "mtu", "1500\n");
	put("eth0", "type", "1\n");
	put("eth0", "tx_queue_len", "1000\n");
	put("eth0", "address", "02:00:5e:ff:00:01\n");
	assert_true(iface_sysfs_read(&root, &iface));
	assert_int_equal(iface.unknown, 0);
	assert_int_equal(iface.flags, 0x1043);
	assert_int_equal(iface.mtu, 1500);
	assert_int_equal(iface.hw_type, 1);
	assert_int_equal(iface.queue_len, 1000);
	assert_memory_equal(iface.hw_addr, "\2\0\x5e\xff\0\1\0\0", 8);
}

static void running(void **state)
{
	enum { NEITHER = IFACE_FLAGS | IFACE_RUNNING };
	static const struct {
		const char *flags, *operstate;
		int want;
		unsigned unknown;
	} cases[] = {
	    {"0x1\n", "up\n", 0x41, 0},
	    {"0x1\n", "unknown\n", 0x41, 0},
	    {"0x1\n", "down\n", 0x1, 0},
	    {"0x1\n", "dormant\n", 0x1, 0},
	    {"0x1\n", "lowerlayerdown", 1, 0},
	    {"0x1\n", "", 0x1, IFACE_RUNNING},
	    {"0x1\n", "\n", 0x1, IFACE_RUNNING},
	    {"0x2\n", "up\n", 0x2, 0},
	    {"0x2\n", "", 0x2, 0},
	    {"0x41\n", "", 0x41, 0},
	    {"0x18003\n", "", -32765, IFACE_RUNNING},
	    {"nonsense", "up\n", 0, NEITHER},
	    {"", "", 0, NEITHER},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = named("r0");

		put("r0", "flags", cases[i].flags);
		put("r0", "operstate", cases[i].operstate);
		assert_true(iface_sysfs_read(&root, &iface));
		assert_int_equal(iface.flags, cases[i].want);
		assert_int_equal(iface.unknown & NEITHER, cases[i].unknown);
	}
}

static void addresses(void **state)
{
	static const struct {
		const char *file, *want;
	} cases[] = {
	    {"", "\0\0\0\0\0\0\0\0"},
	    {"\n", "\0\0\0\0\0\0\0\0"},
	    {"0a\n", "\x0a\0\0\0\0\0\0\0"},
	    {"0a:0b:0c:0d:0e:0f:10:11:12:13",
	     "\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11"},
	    {"0a:b:0c", "\x0a\0\0\0\0\0\0\0"},
	    {"0a-0b", "\x0a\0\0\0\0\0\0\0"},
	    {"xyz", "\0\0\0\0\0\0\0\0"},
	};

	(void)state;
	put("a0", "flags", "0x1\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = named("a0");

		put("a0", "address", cases[i].file);
		assert_true(iface_sysfs_read(&root, &iface));
		assert_memory_equal(iface.hw_addr, cases[i].want, 8);
	}
}

/* What is missing or nonsense stays as it was. */
static void missing(void **state)
{
	struct iface iface = named("m0");

	(void)state;
	put("m0", "flags", "0x9\n");
	put("m0", "mtu", "many\n");
	iface.mtu = 77;
	assert_true(iface_sysfs_read(&root, &iface));
	assert_int_equal(iface.flags, 9);
	assert_int_equal(iface.mtu, 77);
	assert_int_equal(iface.unknown,
			 IFACE_MTU | IFACE_RUNNING | IFACE_ADDRESS);
	assert_int_equal(iface.hw_type, -1);
	assert_int_equal(iface.queue_len, -1);
}

/* An entry without a file in it is an interface that wasn't recorded. */
static void unrecorded(void **state)
{
	struct iface iface = named("link0");

	(void)state;
	in_shell("ln -s ../../devices/link0", "/sys/class/net/link0");
	assert_true(iface_sysfs_read(&root, &iface));
	assert_int_equal(iface.unknown, IFACE_FACTS);
	in_shell("mkdir", "/sys/class/net/dir0");
	iface = named("dir0");
	assert_true(iface_sysfs_read(&root, &iface));
	assert_int_equal(iface.unknown, IFACE_FACTS);
}

/* Without /sys/class/net, /proc/net/dev tells which there are. */
static void without_sysfs(void **state)
{
	struct iface iface = named("eth0");

	(void)state;
	in_shell("rm -r", "/sys/class/net");
	assert_false(iface_sysfs_read(&root, &iface));
	assert_int_equal(errno, ENODEV);
	iface.counted = true;
	assert_true(iface_sysfs_read(&root, &iface));
	assert_int_equal(iface.unknown, IFACE_FACTS);
}

static void unknown(void **state)
{
	static const char *const names[] = {"",		 ".", "..",
					    "a/../eth0", "/", "nobody"};

	(void)state;
	put("..", "flags", "0x1\n");
	put("", "flags", "0x1\n");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct iface iface = named(names[i]);

		errno = 0;
		assert_false(iface_sysfs_read(&root, &iface));
		assert_int_equal(errno, ENODEV);
	}
}

static int set_up(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(dir));
	in_shell("mkdir -p", "/sys/class/net");
	assert_true(root_init(&root, dir));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	in_shell("rm -r", "");
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(whole),	    cmocka_unit_test(running),
	    cmocka_unit_test(addresses),    cmocka_unit_test(missing),
	    cmocka_unit_test(unknown),	    cmocka_unit_test(unrecorded),
	    cmocka_unit_test(without_sysfs)};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
