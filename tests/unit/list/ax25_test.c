/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define HEAD                                                   \
	"Active AX.25 sockets\n"                               \
	"Dest       Source     Device  State        Vr/Vs    " \
	"Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. A line
 * that is too short makes it read what lies after; ours says that it can't. */
static void files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", HEAD, "", 0},
	    {"ffff0000 ax0 N0CALL-1 N1CALL-2 3 1 2 3 a b c d e f g h "
	     "i j k l m 7 9 17203\n",
	     HEAD "N1CALL-2   N0CALL-1   ax0     ESTABLISHED  002/001  0  "
		  "     0     \n",
	     "", 0},
	    {"ffff0000 ax0 N0CALL-1 N1CALL-2,N2 0 1 2 9 9 9 9 9 9 9 "
	     "9 9 9 9 9 9 9\n"
	     "bad\n",
	     HEAD "N1CALL-2   N0CALL-1   ax0     LISTENING    002/001  0  "
		  "     0     \n"
		  "problem reading data from /proc/net/ax25\n",
	     "", 0},
	    {"dest_addr  src_addr   dev    st vs vr va    t1  t2  t3 "
	     "  n2  rtt win paclen  Snd-Q Rcv-Q\n"
	     "N0CALL-1  N1CALL-2  ax0  3 1 2 0 0/0 0/0 0/0 0/0 0/0 1 "
	     "2 3 7 9\n"
	     "bad\n",
	     HEAD "N0CALL-1   N1CALL-2   ax0     ESTABLISHED  002/001  7  "
		  "     9     \n"
		  "Problem reading data from /proc/net/ax25\n",
	     "", 0},
	};

	rig_list_each(*state, "net/ax25", cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
