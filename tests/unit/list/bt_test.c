/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define L2CAP_PATH "kernel/debug/bluetooth/l2cap"
#define RFCOMM_PATH "kernel/debug/bluetooth/rfcomm"

/* The states of the rows that `text` has lines for; bogus ones are told. */
static void check(struct rig *rig, const char *path, const char *rows,
		  const char *shown, const char *said)
{
	const char *text;

	assert_int_equal(rig_list_path(rig, path, rows), 0);
	assert_string_equal(rig->said.text, said);
	text = rig_printed(rig);
	/* after the headings */
	text = strchr(text, '\n') + 1;
	for (; *shown; shown++, text = strchr(text, '\n') + 1)
		assert_non_null(strstr(text, *shown == 'L'   ? " LISTEN "
					     : *shown == 'B' ? " BOUND "
							     : " CONNECTED "));
	assert_string_equal(text, "");
}

/* BOUND and LISTEN count as listening. */
static void choices(void **state)
{
	static const char l2cap[] =
	    "00:00:00:00:00:00 00:00:00:00:00:00 4 1 0x0040 0x0041 672 48 2\n"
	    "00:11:22:33:44:55 00:00:00:00:00:00 3 1 0x0040 0x0041 672 48 2\n"
	    "short\n"
	    "00:11:22:33:44:55 66:77:88:99:aa:bb 1 1 0x0040 0x0041 672 48 2\n";
	static const char rfcomm[] =
	    "00:00:00:00:00:00 00:00:00:00:00:00 4 3\n"
	    "\n"
	    "00:11:22:33:44:55 66:77:88:99:aa:bb 1 3\n";
	static const char l2cap_said[] = "warning, got bogus l2cap line.\n";
	static const char rfcomm_said[] = "warning, got bogus rfcomm line.\n";
	struct rig *rig = *state;

	check(rig, L2CAP_PATH, l2cap, "C", l2cap_said);
	check(rig, RFCOMM_PATH, rfcomm, "C", rfcomm_said);
	rig->opts.listening = true;
	check(rig, L2CAP_PATH, l2cap, "LB", l2cap_said);
	check(rig, RFCOMM_PATH, rfcomm, "L", rfcomm_said);
	rig->opts.all = true;
	check(rig, L2CAP_PATH, l2cap, "LBC", l2cap_said);
	check(rig, RFCOMM_PATH, rfcomm, "LC", rfcomm_said);
	check(rig, RFCOMM_PATH, "", "", "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(choices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
