/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "proc/if_inet6.h"

#define ADDR "20010db8000000000000000000000001"

/* A file, and its records as text: address/length scope name. */
static const struct {
	const char *file, *records;
} files[] = {
    {"", ""},
    {"\n\n", ""},
    {ADDR " 03 40 00 80     eth0\n", "2001:db8::1/64 0 eth0;"},
    {ADDR " 03 40 00 80 eth0", "2001:db8::1/64 0 eth0;"},
    {ADDR "\v03\f40\r20\n80\teth0\r\n" ADDR " 1 2 3 4 lo",
     "2001:db8::1/64 20 eth0;2001:db8::1/2 3 lo;"},
    {"fe80 0 0 0 20c 29ff fe11 2233 02 40 20 80 eth0\n",
     "fe80::20c:29ff:fe11:2233/64 20 eth0;"},
    {ADDR "03 40 00 80 eth0\n", "2001:db8::1/64 0 eth0;"},
    {"20010DB800000000000000000000ABCD 1 80 10 80 lo\n",
     "2001:db8::abcd/128 10 lo;"},
    /* eight characters, then two a number */
    {ADDR " 12345678 40 00 80 eth0\n", "2001:db8::1/64 0 eth0;"},
    {ADDR " 3 400080eth0\n", "2001:db8::1/64 0 eth0;"},
    {ADDR " -33 40 00 80 eth0\n", "2001:db8::1/64 0 eth0;"},
    {ADDR " 3 -4 -2 -8 eth0\n", "2001:db8::1/-4 fffffffe eth0;"},
    {ADDR " +3 +4 +2 +8 eth0\n", "2001:db8::1/4 2 eth0;"},
    {ADDR " 0x 40 00 80 eth0\n", "2001:db8::1/64 0 eth0;"},
    {ADDR " 03 ff ff ff eth0\n", "2001:db8::1/255 ff eth0;"},
    {ADDR " 03 100 00 80 eth0\n", "2001:db8::1/16 0 80;?/16 0 80;"},
    {ADDR " 123456789 40 00 80 eth0\n", "2001:db8::1/9 40 80;?/9 40 80;"},
    /* names */
    {ADDR " 3 40 0 80 abcdefghijklmnopqrst\n" ADDR " 3 40 0 80 lo",
     "2001:db8::1/64 0 abcdefghijklmnopqrst;2001:db8::1/64 0 lo;"},
    {ADDR " 3 40 0 80 abcdefghijklmnopqrstu\n",
     "2001:db8::1/64 0 abcdefghijklmnopqrst;"
     "?/64 0 abcdefghijklmnopqrst;"},
    /* what can't be read stays as it was */
    {ADDR " 03 4g 00 80 eth0\n", "2001:db8::1/4 0 ;?/4 0 ;"},
    {ADDR " x 40 00 80 eth0\n", "2001:db8::1/0 0 ;?/0 0 ;"},
    {ADDR " - 40 00 80 eth0\n", "2001:db8::1/0 0 ;?/0 0 ;"},
    {ADDR " 03 40 20 80 lo\nfe80", "2001:db8::1/64 20 lo;"
				   "fe80:db8::1/64 20 lo;"},
    {ADDR " 03 40 20 80 lo\n2002" ADDR " 5 6",
     "2001:db8::1/64 20 lo;2002:2001:db8::/5 6 lo;"},
    {ADDR " 03 40 00 80\n", "2001:db8::1/64 0 ;"},
    {ADDR, "2001:db8::1/0 0 ;"},
    {"garbage\n" ADDR " 03 40 00 80 eth0\n", "?/3 40 80;?/3 40 80;"},
    /* nor does what is no address */
    {"zzzz0db8000000000000000000000001 03 40 00 80 lo\n" ADDR
     " 03 40 00 80 eth0\n",
     "?/64 0 lo;2001:db8::1/64 0 eth0;"},
    {"2001:db8:0:0:0:0:0:1 03 40 00 80 eth0\n", "?/14 0 ;?/14 0 ;"},
};

static void describe(const struct if_inet6 *addr, char *text, size_t size)
{
	char host[ADDR_TEXT] = "?";

	if (addr->readable)
		host[addr_format(&addr->addr, host)] = '\0';
	snprintf(text, size, "%s/%d %x %s;", host, (int)addr->prefix_len,
		 (unsigned)addr->scope, addr->name);
}

static void test_parse(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		const char *file = files[i].file;
		struct cursor c = {file, file + strlen(file)};
		char text[512] = "";
		struct if_inet6 addr = {0};

		while (if_inet6_parse(&c, &addr) == SCAN_OK)
			describe(&addr, text + strlen(text),
				 sizeof text - strlen(text));
		if (strcmp(text, files[i].records) != 0)
			fail_msg("%s: %s", file, text);
	}
}

static void test_fields(void **state)
{
	static const char line[] = ADDR " b0b 40 20 c0 wlan0";
	struct cursor c = {line, line + sizeof line - 1};
	struct if_inet6 addr = {0};

	(void)state;
	assert_int_equal(if_inet6_parse(&c, &addr), SCAN_OK);
	assert_int_equal(addr.ifindex, 0xb0b);
	assert_int_equal(addr.prefix_len, 64);
	assert_int_equal(addr.scope, 0x20);
	assert_int_equal(addr.flags, 0xc0);
	assert_string_equal(addr.name, "wlan0");
	assert_true(c.at == c.end);
}

/* A machine of which only this file is known. */
static char *machine(const char *dir, const char *file)
{
	char path[256];
	FILE *out;

	snprintf(path, sizeof path, "%s/proc", dir);
	assert_int_equal(mkdir(path, 0700), 0);
	snprintf(path, sizeof path, "%s/proc/net", dir);
	assert_int_equal(mkdir(path, 0700), 0);
	snprintf(path, sizeof path, "%s/proc/net/if_inet6", dir);
	out = fopen(path, "w");
	assert_non_null(out);
	fputs(file, out);
	assert_int_equal(fclose(out), 0);
	return strdup(path);
}

static void remove_machine(const char *dir, char *file)
{
	char path[256];

	assert_int_equal(remove(file), 0);
	free(file);
	snprintf(path, sizeof path, "%s/proc/net", dir);
	assert_int_equal(rmdir(path), 0);
	snprintf(path, sizeof path, "%s/proc", dir);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(rmdir(dir), 0);
}

static void test_load(void **state)
{
	char dir[] = "/tmp/if_inet6.XXXXXX";
	char text[64 * 60] = "";
	struct if_inet6_list list;
	struct root root;
	char *file;

	(void)state;
	assert_non_null(mkdtemp(dir));
	assert_true(root_init(&root, dir));
	assert_true(if_inet6_load(&root, &list));
	assert_int_equal(list.n, 0);
	if_inet6_free(&list);

	for (int i = 0; i < 60; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text),
			 ADDR " %02x 40 00 80     eth%d\n", i, i);
	file = machine(dir, text);
	assert_true(if_inet6_load(&root, &list));
	assert_int_equal(list.n, 60);
	for (size_t i = 0; i < list.n; i++)
		assert_int_equal(list.at[i].ifindex, i);
	assert_string_equal(list.at[59].name, "eth59");
	if_inet6_free(&list);
	assert_int_equal(list.n, 0);
	remove_machine(dir, file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_parse),
					   cmocka_unit_test(test_fields),
					   cmocka_unit_test(test_load)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
