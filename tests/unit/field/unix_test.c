/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

#define HEAD "Num       RefCount Protocol Flags    Type St Inode Path\n"

/*
 * A listener, one with all flags, those without a name or with an odd one, and
 * the most.
 */
static const struct rows_case sockets_rows[] = {
    {"proc/net/unix",
     HEAD "0000000000000000: 00000002 00000000 00010000 0001 01 20 /run/a"
	  " b\n",
     "'proto':'unix','refs':2,'flags':['ACC'],'type':'STREAM',"
     "'state':'LISTENING','inode':20,'path':'/run/a b',"
     "'accept_queue':0\n"},
    {"proc/net/unix",
     HEAD "0000000000000000: 00000003 00000000 00070000 0005 03 21\n",
     "'proto':'unix','refs':3,'flags':['ACC','W','N'],"
     "'type':'SEQPACKET','state':'CONNECTED','inode':21,"
     "'path':null,"
     "'accept_queue':null\n"},
    {"proc/net/unix",
     HEAD "0000000000000000: 00000003 00000000 00000000 0002 01 22 @\n",
     "'proto':'unix','refs':3,'flags':[],'type':'DGRAM',"
     "'state':null,'inode':22,'path':'@',"
     "'accept_queue':null\n"},
    {"proc/net/unix",
     HEAD "0000000000000000: 00000003 00000000 00000000 0001 03 23 /"
	  "\377\n",
     "'proto':'unix','refs':3,'flags':[],'type':'STREAM',"
     "'state':'CONNECTED','inode':23,'path':'/\357\277\275',"
     "'path_hex':'2fff','accept_queue':null\n"},
    {"proc/net/unix",
     HEAD "0000000000000000: FFFFFFFF FFFFFFFF FFFFFFFF 00FF FF 184467440"
	  "73709551615 /x\n",
     "'proto':'UNKNOWN','refs':4294967295,'flags':['ACC','W','N'],"
     "'type':'UNKNOWN','state':'UNKNOWN',"
     "'inode':18446744073709551615,'path':'/x',"
     "'accept_queue':null\n"},
    {"proc/net/unix",
     "Num       RefCount Protocol Flags    Type St Path\n"
     "0000000000000000: 00000003 00000000 00000000 0001 03 /x\n",
     "'proto':'unix','refs':3,'flags':[],'type':'STREAM',"
     "'state':'CONNECTED','inode':null,'path':null,"
     "'accept_queue':null\n"},
};

static void sockets(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_UNIX;
	rows_check(rig, sockets_run, sockets_rows, COUNT(sockets_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(sockets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
