/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define HEAD                                                      \
	"Active IPX sockets\n"                                    \
	"Proto Recv-Q Send-Q Local Address              Foreign " \
	"Address            State\n"

/* From runs of net-tools 2.10 on these files. An end
 * without a port ends the listing. */
static void files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", HEAD, "", 0},
	    {"h\n", HEAD, "", 0},
	    {"h\n"
	     "00000123:0080C7010203:4000 00000456:0080C7040506:0040 "
	     "00000001 00000002 1 0\n",
	     HEAD "IPX        1      2 00000123:0080C7010203:0040 "
		  "00000456:0080C7040506:4000 ESTAB\n",
	     "", 0},
	    {"h\n"
	     "00000123:0080C7010203:4000 Not_Connected 00000001 "
	     "00000002 7 0\n"
	     "bad bad 1 2 3 4\n"
	     "00000123:0080C7010203:4000 Not_Connected 00000001 "
	     "00000002 7 0\n",
	     HEAD "IPX        1      2 00000123:0080C7010203:0040 -       "
		  "                        \n",
	     "netstat.c: Internal Error `ipx socket format error in "
	     "source port'.\n",
	     255},
	    {"h\n"
	     "1:2 bad 1 2 3 4\n",
	     HEAD,
	     "netstat.c: Internal Error `ipx socket format error in "
	     "destination port'.\n",
	     255},
	};

	rig_list_each(*state, "net/ipx/socket", cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
