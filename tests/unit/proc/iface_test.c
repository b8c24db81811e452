/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/iface.h"

/* In order; each is less than all that follow. */
static const char *const sorted[] = {
    "",
    "0",
    "00",
    "01",
    "01:1",
    "1",
    "1:1",
    "1:2",
    "2",
    "10",
    "10:1",
    "0eth",
    ":",
    "ETH0",
    "Eth1",
    "a",
    "a010",
    "a10",
    "a1b",
    "a1b2",
    "a1b10",
    "a:b",
    "a:b:1",
    "br-1",
    "br-2",
    "br-10",
    "br-a",
    "eth",
    "eth:1",
    "eth0:2147483648",
    "eth0",
    "eth0:0",
    "eth0:00",
    "eth0:4294967296",
    "eth0:1",
    "eth0:002",
    "eth0:02",
    "eth0:2",
    "eth0:10",
    "eth00",
    "eth00:1",
    "eth1",
    "eth1:2",
    "eth002",
    "eth02",
    "eth2",
    "eth2:0",
    "eth10",
    "eth-1",
    "eth0+",
    "eth0+1",
    "eth0-",
    "eth0.3",
    "eth0.3:1",
    "eth0.4",
    "eth0.30",
    "eth0:",
    "eth0:+1",
    "eth0:1x",
    "eth0:x",
    "eth0:x2",
    "eth0:x10",
    "eth0a",
    "eth0a:1",
    "eth:",
    "lo",
    "veth0",
    "veth0:1",
    "x2147483648",
    "x3000000000",
    "x4294967295",
    "x",
    "x0",
    "x00",
    "x4294967296",
    "x1",
    "x4294967297",
    "x99999999",
    "x9999999999",
    "xz",
    "z~",
    "z\x7f",
    "z\xc3",
    "\xff",
};

enum { SORTED = sizeof sorted / sizeof *sorted };

static void test_compare(void **state)
{
	(void)state;
	for (size_t i = 0; i < SORTED; i++) {
		for (size_t k = 0; k < SORTED; k++) {
			int order = iface_compare(sorted[i], sorted[k]);
			int want = (i > k) - (i < k);

			if ((order > 0) - (order < 0) != want)
				fail_msg("%s and %s: %d", sorted[i], sorted[k],
					 order);
		}
	}
}

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static void test_list(void **state)
{
	struct iface_list list;
	struct iface *iface;

	(void)state;
	iface_list_init(&list);
	for (size_t i = 0; i < 5 * SORTED; i++)
		assert_non_null(
		    iface_list_get(&list, span_of(sorted[i * 17 % SORTED])));
	assert_int_equal(list.n, SORTED);
	for (size_t i = 0; i < SORTED; i++)
		assert_string_equal(list.at[i]->name, sorted[i]);
	iface = iface_list_get(&list, span_of("new"));
	assert_int_equal(iface->hw_type, -1);
	assert_int_equal(iface->queue_len, -1);
	assert_false(iface->counted);
	assert_int_equal(iface->addr.family, 0);
	iface->mtu = 77;
	assert_int_equal(iface_list_get(&list, span_of("new"))->mtu, 77);
	iface_list_free(&list);
	assert_int_equal(list.n, 0);
}

static void test_cut(void **state)
{
	struct iface_list list;

	(void)state;
	iface_list_init(&list);
	(void)iface_list_get(&list, span_of("abcdefghijklmnop"));
	(void)iface_list_get(&list, span_of("abcdefghijklmnoq"));
	(void)iface_list_get(&list, (struct span){"eth01", 4});
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0]->name, "abcdefghijklmno");
	assert_string_equal(list.at[1]->name, "eth0");
	iface_list_free(&list);
}

static void test_up(void **state)
{
	struct iface iface = {.flags = 0x1002};

	(void)state;
	assert_false(iface_is_up(&iface));
	iface.flags = -32767;
	assert_true(iface_is_up(&iface));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_compare), cmocka_unit_test(test_list),
	    cmocka_unit_test(test_cut), cmocka_unit_test(test_up)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
