/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

static const struct rows_case ax25_rows[] = {
    {"proc/net/ax25",
     "00000000abcdef01 ax0 N0CALL-1 DEST-2,"
     "DIGI-3 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 2 256 100 200 471"
     "1\n",
     "'dest':'DEST-2','source':'N0CALL-1','device':'ax0',"
     "'digipeaters':'DIGI-3','state':'ESTABLISHED','vs':4,'vr':5,"
     "'va':6,'send_q':100,'recv_q':200,'inode':4711\n"},
    {"proc/net/ax25",
     "00000000abcdef01 ?\?\? * * 0 0 0 0 0 10 0 3 0 300 0 0 0 10 10 "
     "5 256 * * *\n",
     "'dest':null,'source':null,'device':null,'digipeaters':null,"
     "'state':'LISTENING','vs':0,'vr':0,'va':0,'send_q':null,"
     "'recv_q':null,'inode':null\n"},
    {"proc/net/ax25",
     "00000000abcdef01 ax0 A B 99 2147483647 2147483647 2147483647 0"
     " 10 0 3 0 300 0 0 0 10 10 5 256 2147483647 2147483647 18446744"
     "073709551615\n",
     "'dest':'B','source':'A','device':'ax0','digipeaters':null,"
     "'state':'UNKNOWN','vs':2147483647,'vr':2147483647,"
     "'va':2147483647,'send_q':2147483647,'recv_q':2147483647,"
     "'inode':18446744073709551615\n"},
};

static void ax25(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_AX25;
	rows_check(rig, sockets_run, ax25_rows, COUNT(ax25_rows));
}

static const struct rows_case x25_rows[] = {
    {"proc/net/x25",
     "h\n"
     "2080123456 2080654321 x25a  012  3  4  5  6   7   8   9  10  1"
     "1   100   200 4711\n",
     "'dest':'2080123456','source':'2080654321','device':'x25a',"
     "'lci':18,'state':'ESTABLISHED','vs':4,'vr':5,'va':6,"
     "'send_q':100,'recv_q':200,'inode':4711\n"},
    {"proc/net/x25",
     "h\n"
     "*          *          ?\?\?   000  0  0  0  0   7   8   9  10 "
     " 11     0     0 0\n",
     "'dest':null,'source':null,'device':null,'lci':0,"
     "'state':'LISTENING','vs':0,'vr':0,'va':0,'send_q':0,"
     "'recv_q':0,'inode':0\n"},
    {"proc/net/x25",
     "h\n"
     "2080123456 2080654321 x25a  fff\n",
     "'dest':'2080123456','source':'2080654321','device':'x25a',"
     "'lci':null,'state':null,'vs':null,'vr':null,'va':null,"
     "'send_q':null,'recv_q':null,'inode':null\n"},
    {"proc/net/x25",
     "h\n"
     "2080123456 2080654321 x25a  999  9  7  7  7   7   8   9  10  1"
     "1 99999 99999 18446744073709551615\n",
     "'dest':'2080123456','source':'2080654321','device':'x25a',"
     "'lci':2457,'state':'UNKNOWN','vs':7,'vr':7,'va':7,"
     "'send_q':99999,'recv_q':99999,'inode':18446744073709551615\n"},
};

static void x25(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_X25;
	rows_check(rig, sockets_run, x25_rows, COUNT(x25_rows));
}

static const struct rows_case netrom_rows[] = {
    {"proc/net/nr",
     "h\n"
     "USER-1    DEST-2    SRC-3     nr0  01/02 03/04  3   4   5   6 "
     "  7/008  9/10  11/012  13/014  1/10   4   100   200 4711\n",
     "'user':'USER-1','dest':'DEST-2','source':'SRC-3',"
     "'device':'nr0','state':'ESTABLISHED','vs':4,'vr':5,'va':6,"
     "'send_q':100,'recv_q':200,'inode':4711\n"},
    {"proc/net/nr",
     "h\n"
     "*         *         *         ?\?\?  01/02 03/04  9 2147483647"
     " 2147483647 2147483647 7/008  9/10  11/012  13/014  1/10   4 2"
     "147483647 2147483647 18446744073709551615\n",
     "'user':null,'dest':null,'source':null,'device':null,"
     "'state':'UNKNOWN','vs':2147483647,'vr':2147483647,"
     "'va':2147483647,'send_q':2147483647,'recv_q':2147483647,"
     "'inode':18446744073709551615\n"},
};

static void netrom(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_NETROM;
	rows_check(rig, sockets_run, netrom_rows, COUNT(netrom_rows));
}

static const struct rows_case rose_rows[] = {
    {"proc/net/rose",
     "h\n"
     "2080123456 DEST-2    2080654321 SRC-3     rose0 012 00007  3  "
     "4  5  6   7   8   9  10  11  12/013   100   200 4711\n",
     "'dest_addr':'2080123456','dest_call':'DEST-2',"
     "'source_addr':'2080654321','source_call':'SRC-3',"
     "'device':'rose0','lci':18,'neigh':7,'state':'ESTABLISHED',"
     "'vs':4,'vr':5,'va':6,'send_q':100,'recv_q':200,'inode':4711\n"},
    {"proc/net/rose",
     "h\n"
     "*          *         *          ?\?\?\?\?\?-?  ?\?\?   999 99"
     "999  9  7  7  7   7   8   9  10  11  12/013 99999 99999 184467"
     "44073709551615\n",
     "'dest_addr':null,'dest_call':null,'source_addr':null,"
     "'source_call':null,'device':null,'lci':2457,'neigh':99999,"
     "'state':'UNKNOWN','vs':7,'vr':7,'va':7,'send_q':99999,"
     "'recv_q':99999,'inode':18446744073709551615\n"},
};

static void rose(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_ROSE;
	rows_check(rig, sockets_run, rose_rows, COUNT(rose_rows));
}

static const struct rows_case ipx_rows[] = {
    {"proc/net/ipx/socket",
     "h\n"
     "00000123:0080C7010203:4000  00000456:000000000001:0451  000000"
     "01  00000002  01     000\n",
     "'local_address':'00000123:0080C7010203','local_port':16384,"
     "'remote_address':'00000456:000000000001','remote_port':1105,"
     "'send_q':1,'recv_q':2,'state':'ESTAB','uid':0\n"},
    {"proc/net/ipx/socket",
     "h\n"
     "00000123:0080C7010203:4000  Not_Connected               000000"
     "00  00000010  07     1000\n",
     "'local_address':'00000123:0080C7010203','local_port':16384,"
     "'remote_address':null,'remote_port':null,'send_q':0,"
     "'recv_q':16,'state':null,'uid':1000\n"},
    {"proc/net/ipx/socket",
     "h\n"
     "FFFFFFFF:FFFFFFFFFFFF:FFFF  FFFFFFFF:FFFFFFFFFFFF:FFFF 7FFFFFF"
     "F 7FFFFFFF 03 2147483647\n",
     "'local_address':null,'local_port':65535,'remote_address':null,"
     "'remote_port':65535,'send_q':2147483647,'recv_q':2147483647,"
     "'state':'UNK.','uid':2147483647\n"},
    {"proc/net/ipx/socket",
     "h\n"
     "00000123:0080C7010203:4000\n",
     ""},
};

static void ipx(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_IPX;
	rows_check(rig, sockets_run, ipx_rows, COUNT(ipx_rows));
}

static const struct rows_case l2cap_rows[] = {
    {"sys/kernel/debug/bluetooth/l2cap",
     "00:11:22:33:44:55 (1) 66:77:88:99:aa:bb (1) 1 1 0x0040 0x0041 "
     "672 48 2 0\n"
     "00:00:00:00:00:00 (0) 00:00:00:00:00:00 (0) 4 4097 0x0000 0x00"
     "00 672 0 1 3\n",
     "'source':'00:11:22:33:44:55','dest':'66:77:88:99:aa:bb',"
     "'state':'CONNECTED','psm':1,'scid':64,'dcid':65,'imtu':672,"
     "'omtu':48,'security':'MEDIUM'\n"
     "'source':null,'dest':null,'state':'LISTEN','psm':4097,"
     "'scid':0,'dcid':0,'imtu':672,'omtu':0,'security':'LOW'\n"},
    {"sys/kernel/debug/bluetooth/l2cap",
     "00:11:22:33:44:55 66:77:88:99:aa:bb 99 2147483647 0xffff 0xfff"
     "f 2147483647 2147483647 9\n",
     "'source':'00:11:22:33:44:55','dest':'66:77:88:99:aa:bb',"
     "'state':'UNKNOWN','psm':2147483647,'scid':65535,'dcid':65535,"
     "'imtu':2147483647,'omtu':2147483647,'security':'UNKNOWN'\n"},
};

static void l2cap(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_L2CAP;
	rows_check(rig, sockets_run, l2cap_rows, COUNT(l2cap_rows));
}

static const struct rows_case rfcomm_rows[] = {
    {"sys/kernel/debug/bluetooth/rfcomm",
     "00:11:22:33:44:55 66:77:88:99:aa:bb 1 7\n"
     "00:00:00:00:00:00 00:00:00:00:00:00 4 30\n"
     "00:11:22:33:44:55 66:77:88:99:aa:bb 99 2147483647\n",
     "'source':'00:11:22:33:44:55','dest':'66:77:88:99:aa:bb',"
     "'state':'CONNECTED','channel':7\n"
     "'source':null,'dest':null,'state':'LISTEN','channel':30\n"
     "'source':'00:11:22:33:44:55','dest':'66:77:88:99:aa:bb',"
     "'state':'UNKNOWN','channel':2147483647\n"},
};

static void rfcomm(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_RFCOMM;
	rows_check(rig, sockets_run, rfcomm_rows, COUNT(rfcomm_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(ax25), rig_test(x25),   rig_test(netrom), rig_test(rose),
	    rig_test(ipx),  rig_test(l2cap), rig_test(rfcomm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
