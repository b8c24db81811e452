/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/inet.h"

/* Endpoints: one column takes the room of both addresses. */
#define EP(cell) "sctp                " cell

static const char *ep_text(struct rig *rig, const char *addresses,
			   int32_t state)
{
	struct sctp_sock sock = {.state = state,
				 .local_port = 9899,
				 .inode = 17203,
				 .local = span_from(addresses)};

	text_sctp(&rig->ctx, &(struct inet_sock){.sctp = &sock});
	return rig_printed(rig);
}

static void endpoints(void **state)
{
	struct rig *rig = *state;

	assert_string_equal(
	    ep_text(rig, "10.0.0.1", 10),
	    EP("10.0.0.1:9899                                   LISTEN     "
	       "\n"));
	assert_string_equal(
	    ep_text(rig, "10.0.0.1 2001:db8::1", 10),
	    EP("10.0.0.1:9899                                   LISTEN     "
	       "\n                    "
	       "2001:db8::1:9899                                           "
	       "\n"));
	/* without an address there is no row but what ends one */
	assert_string_equal(ep_text(rig, "", 10), "\n");
	rig->opts.extend = 1;
	rig->opts.timers = true;
	assert_string_equal(
	    ep_text(rig, "10.0.0.1", 10),
	    EP("10.0.0.1:9899                                   LISTEN      0 "
	       "         17203      \n"));
	assert_string_equal(ep_text(rig, "", 10), " 0          17203      \n");
}

/* Only the last row tells whose it is. */
static void owners_come_last(void **state)
{
	struct rig *rig = *state;

	rig->opts.extend = 1;
	assert_string_equal(
	    ep_text(rig, "10.0.0.1 10.0.0.2", 10),
	    EP("10.0.0.1:9899                                   LISTEN     "
	       "\n                    "
	       "10.0.0.2:9899                                              "
	       " 0          17203     \n"));
}

static void states(void **state)
{
	static const struct {
		int32_t state;
		const char *want;
	} cases[] = {
	    {0, "           \n"},
	    {1, "ESTABLISHED\n"},
	    {10, "LISTEN     \n"},
	    {11, "CLOSING    \n"},
	    {12, "UNKNOWN(12)\n"},
	    {-1, "UNKNOWN(-1)\n"},
	    {INT32_MIN, "UNKNOWN(-2147483648)\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ep_text(rig, "10.0.0.1", cases[i].state) +
					68,
				    cases[i].want);
}

static const char *assoc_text(struct rig *rig, const char *local,
			      const char *remote)
{
	struct sctp_sock sock = {.assoc = true,
				 .state = 1,
				 .tx_queue = 5,
				 .rx_queue = UINT32_MAX,
				 .local_port = 80,
				 .local = span_from(local),
				 .remote = span_from(remote)};

	text_sctp(&rig->ctx, &(struct inet_sock){.sctp = &sock});
	return rig_printed(rig);
}

static void associations(void **state)
{
	struct rig *rig = *state;

	assert_string_equal(
	    assoc_text(rig, "*10.0.0.1", "*10.9.0.1"),
	    "sctp  4294967295      5 10.0.0.1:80             10.9.0.1:*      "
	    "        ESTABLISHED\n");
	/* the longer side sets the number of rows; ports are in the first */
	assert_string_equal(
	    assoc_text(rig, "10.0.0.1 10.0.0.2", "10.9.0.1"),
	    "sctp  4294967295      5 10.0.0.1:80             10.9.0.1:*      "
	    "        ESTABLISHED\n"
	    "                    10.0.0.2                                    "
	    "               \n");
	assert_string_equal(
	    assoc_text(rig, "10.0.0.1", "10.9.0.1 10.9.0.2"),
	    "sctp  4294967295      5 10.0.0.1:80             10.9.0.1:*      "
	    "        ESTABLISHED\n"
	    "                                            10.9.0.2            "
	    "               \n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(endpoints),
	    rig_test(owners_come_last),
	    rig_test(states),
	    rig_test(associations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
