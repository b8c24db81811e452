/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <stdio.h>

#include "show/bt.h"

#define NONE "00:00:00:00:00:00"
#define A "00:11:22:33:44:55"
#define B "66:77:88:99:aa:bb"

static void l2cap_rows(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {A " (1) " B " (1) 1 1 0x0040 0x0041 672 48 0 0",
	     "l2cap  " B " " A " CONNECTED       1 0x0041 0x0040     672      "
	     "48 SDP    \n"},
	    {NONE " " NONE " 4 4097 0 0 672 0 1",
	     "l2cap  *                 *                 LISTEN       4097 "
	     "0x0000 0x0000     672       0 LOW    \n"},
	    {A " x 0 -1 12345 0 -1 -1 2",
	     "l2cap  x                 " A " UNKNOWN        -1 0x0000 0x12345"
	     "      -1      -1 MEDIUM \n"},
	    {A " " B " 10 1 1 1 1 1 4",
	     "l2cap  " B " " A " UNKNOWN         1 0x0001 0x0001       1"
	     "       1 UNKNOWN\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct l2cap_sock sock;

		assert_int_equal(l2cap_parse(span_from(cases[i].line), &sock),
				 SCAN_OK);
		text_l2cap(&rig->ctx, &sock);
		assert_string_equal(rig_printed(rig), cases[i].expected);
	}
}

static void rfcomm_states(void **state)
{
	static const struct {
		int32_t state;
		const char *expected;
	} cases[] = {
	    {INT32_MIN, "UNKNOWN  "}, {-1, "UNKNOWN  "},
	    {0, "UNKNOWN  "},	      {1, "CONNECTED"},
	    {2, "OPEN     "},	      {3, "BOUND    "},
	    {4, "LISTEN   "},	      {5, "CONNECT  "},
	    {6, "CONNECT2 "},	      {7, "CONFIG   "},
	    {8, "DISCONN  "},	      {9, "CLOSED   "},
	    {10, "UNKNOWN  "},	      {INT32_MAX, "UNKNOWN  "},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rfcomm_sock sock = {.source = {A, 17},
					   .dest = {NONE, 17},
					   .state = cases[i].state,
					   .channel = 30};
		char expected[96];

		snprintf(expected, sizeof expected,
			 "rfcomm *                 " A " %s      30\n",
			 cases[i].expected);
		text_rfcomm(&rig->ctx, &sock);
		assert_string_equal(rig_printed(rig), expected);
	}
}

static void heads(void **state)
{
	struct rig *rig = *state;

	text_bt_head(&rig->ctx, NULL);
	text_l2cap_head(&rig->ctx, NULL);
	text_rfcomm_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "Active Bluetooth connections (w/o servers)\n"
	    "Proto  Destination       Source            State         PSM "
	    "DCID   SCID      IMTU    OMTU Security\n"
	    "Proto  Destination       Source            State     Channel\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(l2cap_rows),
	    rig_test(rfcomm_states),
	    rig_test(heads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
