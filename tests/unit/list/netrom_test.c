/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define HEAD                                                     \
	"Active NET/ROM sockets\n"                               \
	"User       Dest       Source     Device  State        " \
	"Vr/Vs    Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. */
static void files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", HEAD, "", 0},
	    {"h\n", HEAD, "", 0},
	    {"h\n"
	     "short\n"
	     "N0CALL-1  DEST-2    SRC-3     nr0 1a/2b 3c/4d  3  4  5 "
	     " 6 0/1 0/2 0/3 0/4 0/5 11 12 17\n",
	     HEAD "Problem reading data from /proc/net/nr\n"
		  "N0CALL-1   DEST-2     SRC-3      nr0     ESTABLISHED  "
		  "005/004  12      17    \n",
	     "", 0},
	    {"N0CALL-1  DEST-2    SRC-3     nr0 1a/2b 3c/4d  3  4  5 "
	     " 6 0/1 0/2 0/3 0/4 0/5 11 12 17\n",
	     HEAD, "", 0},
	};

	rig_list_each(*state, "net/nr", cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
