/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define HEAD                                                      \
	"Active ROSE sockets\n"                                   \
	"dest_addr   dest_call  src_addr    src_call  dev   lci " \
	"neigh   state\n"

/* From runs of net-tools 2.10 on these files. */
static void files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", HEAD, "", 0},
	    {"h\n", HEAD, "", 0},
	    {"h\n"
	     "2080123456 N0CALL-1 2080654321 N1CALL-2 rose0 001 "
	     "00002 3 1 1 1\n"
	     "x\n",
	     HEAD "            N0CALL-1   2080654321  N1CALL-2  rose0   1 "
		  "    2   ESTABLISHED\n"
		  "Problem reading data from /proc/net/rose\n",
	     "", 0},
	    {"2080123456 N0CALL-1 2080654321 N1CALL-2 rose0 001 "
	     "00002 3 1 1 1\n",
	     HEAD, "", 0},
	};

	rig_list_each(*state, "net/rose", cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
