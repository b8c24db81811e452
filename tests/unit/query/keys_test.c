/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"
#include "query_case.h"

#include "field/types.h"
#include "query/keys.h"

static struct query_env env_of(struct rig *rig)
{
	return (struct query_env){&rig->machine.root,
				  mode_find(MODE_SOCKETS)->types};
}

static void refused(void **state)
{
	static const struct {
		const char *text;
		size_t at;
		const char *message;
	} rows[] = {
	    {"", 0, "a key is expected"},
	    {"uid,", 4, "a key is expected"},
	    {"uid,uid", 4, "this key comes twice"},
	    {"uid,-uid", 5, "this key comes twice"},
	    {"stat", 0, "no key is called `stat'; `state' is near"},
	    {"-stat", 1, "no key is called `stat'; `state' is near"},
	    {"rx_errors", 0, "no key is called `rx_errors'"},
	    {"cuont", 0, "no key is called `cuont'; `count' is near"},
	    {"uid,-processes", 5,
	     "`processes' is a list of records: name a field of them"},
	};
	const struct query_env env = env_of(*state);

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct query_error error = {.at = 0};
		struct keys keys;

		assert_false(keys_read(&env, span_from(rows[i].text),
				       KEYS_SIGNS, "count", &keys, &error));
		assert_string_equal(error.message, rows[i].message);
		assert_int_equal(error.at, rows[i].at);
	}
}

/* How the bytes of two sockets order by the keys. */
static int order_of(struct rig *rig, const char *text, const char *a,
		    const char *b)
{
	const struct query_env env = env_of(rig);
	const struct inet_sock one = case_sock(a), other = case_sock(b);
	struct query_error error = {.at = 0};
	struct bytes left = {.at = NULL}, right = {.at = NULL};
	struct keys keys;
	size_t len;
	int order;

	assert_true(
	    keys_read(&env, span_from(text), KEYS_SIGNS, NULL, &keys, &error));
	keys_encode(&rig->ctx, &keys, type_internet.table, &one, &left);
	keys_encode(&rig->ctx, &keys, type_internet.table, &other, &right);
	len = left.len < right.len ? left.len : right.len;
	order = memcmp(left.at, right.at, len);
	if (order == 0)
		order = (left.len > right.len) - (left.len < right.len);
	bytes_free(&left);
	bytes_free(&right);
	return (order > 0) - (order < 0);
}

#define ROW(local, remote, uid, inode)                               \
	" 0: " local " " remote " 01 00000000:00000000 00:00000000 " \
	"00000000 " uid " 0 " inode " 1 0000000000000000 20 4 30 10 -1"

static void numbers_and_addresses(void **state)
{
	static const char nine[] =
	    ROW("0100007F:0009", "0200000A:0001", "0", "9");
	static const char ten[] =
	    ROW("0100007F:000A", "0A00000A:0001", "5", "10");
	static const char six[] =
	    ROW("00000000000000000000000000000000:0050",
		"00000000000000000000000001000000:0001", "5", "0");
	static const char mapped[] =
	    ROW("0000000000000000FFFF00000100007F:0009",
		"0000000000000000FFFF00000200000A:0001", "0", "9");
	struct rig *rig = *state;

	assert_int_equal(order_of(rig, "local_port", nine, ten), -1);
	assert_int_equal(order_of(rig, "-local_port", nine, ten), 1);
	assert_int_equal(order_of(rig, "inode", six, nine), -1);
	assert_int_equal(order_of(rig, "remote_address", nine, ten), -1);
	assert_int_equal(order_of(rig, "remote_address", ten, six), -1);
	assert_int_equal(order_of(rig, "-remote_address", ten, six), 1);
	/* what is mapped is what it prints as */
	assert_int_equal(order_of(rig, "remote_address", mapped, nine), 0);
	assert_int_equal(order_of(rig, "uid,-inode", ten, six), -1);
}

/* Last in both directions. */
static void absent_values(void **state)
{
	static const char listener[] =
	    " 0: 0100007F:0009 00000000:0000 0A 00000000:00000000 00:00000000 "
	    "00000000 0 0 9 1 0000000000000000 20 4 30 10 -1";
	static const char other[] =
	    ROW("0100007F:0009", "0200000A:0001", "0", "9");
	struct rig *rig = *state;

	assert_int_equal(order_of(rig, "remote_port", listener, other), 1);
	assert_int_equal(order_of(rig, "-remote_port", listener, other), 1);
}

static int order_of_items(struct rig *rig, const char *text,
			  const struct item *a, const struct item *b)
{
	struct bytes left = {.at = NULL}, right = {.at = NULL};
	struct keys keys;
	size_t len;
	int order;

	item_keys(rig, text, NULL, &keys);
	keys_encode(&rig->ctx, &keys, type_item.table, a, &left);
	keys_encode(&rig->ctx, &keys, type_item.table, b, &right);
	len = left.len < right.len ? left.len : right.len;
	order = memcmp(left.at, right.at, len);
	if (order == 0)
		order = (left.len > right.len) - (left.len < right.len);
	bytes_free(&left);
	bytes_free(&right);
	return (order > 0) - (order < 0);
}

/* Fails unless each item comes before the next one, and after it downwards. */
static void assert_rising(struct rig *rig, const char *key,
			  const struct item *items, size_t n)
{
	char down[32];

	snprintf(down, sizeof down, "-%s", key);
	for (size_t i = 0; i + 1 < n; i++) {
		assert_int_equal(
		    order_of_items(rig, key, &items[i], &items[i + 1]), -1);
		assert_int_equal(
		    order_of_items(rig, down, &items[i], &items[i + 1]), 1);
		assert_int_equal(order_of_items(rig, key, &items[i], &items[i]),
				 0);
	}
}

static struct prefix prefix_of(const char *addr, unsigned len)
{
	struct prefix prefix = {.len = len};

	assert_true(addr_parse(addr, &prefix.addr));
	return prefix;
}

static void each_type(void **state)
{
	const struct item numbers[] = {
	    item_of(INT64_MIN, NULL), item_of(-256, NULL),
	    item_of(-2, NULL),	      item_of(-1, NULL),
	    item_of(0, NULL),	      item_of(255, NULL),
	    item_of(256, NULL),	      item_of(INT64_MAX, NULL),
	};
	const struct item prefixes[] = {
	    {.prefix = prefix_of("0.0.0.0", 0)},
	    {.prefix = prefix_of("10.0.0.0", 8)},
	    {.prefix = prefix_of("10.0.0.0", 16)},
	    {.prefix = prefix_of("10.1.0.0", 9)},
	    {.prefix = prefix_of("::", 0)},
	    {.prefix = prefix_of("2001:db8::", 32)},
	};
	const struct item names[] = {
	    {.name = {"\0", 1}},  {.name = {"a", 1}},  {.name = {"a\0", 2}},
	    {.name = {"a\1", 2}}, {.name = {"ab", 2}}, {.name = {"\xff", 1}},
	};
	const struct item lists[] = {
	    {.parts = {1}, .n_parts = 1},
	    {.parts = {1, 1}, .n_parts = 2},
	    {.parts = {1, 2}, .n_parts = 2},
	    {.parts = {2}, .n_parts = 1},
	    {.parts = {UINT64_MAX}, .n_parts = 1},
	};
	const struct item flags[] = {{.flag = false}, {.flag = true}};
	const struct item names_of[] = {
	    {.word = "first"}, {.word = "second"}, {.word = "third"}};
	struct rig *rig = *state;

	assert_rising(rig, "number", numbers, COUNT(numbers));
	assert_rising(rig, "prefix", prefixes, COUNT(prefixes));
	assert_rising(rig, "name", names, COUNT(names));
	assert_rising(rig, "parts", lists, COUNT(lists));
	assert_rising(rig, "flag", flags, COUNT(flags));
	assert_rising(rig, "word", names_of, COUNT(names_of));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(refused),
	    rig_test(numbers_and_addresses),
	    rig_test(absent_values),
	    rig_test(each_type),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
