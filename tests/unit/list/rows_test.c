/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

/* From runs of net-tools 2.10 on these files. */
static void mcast_files(void **state)
{
	static const struct {
		const char *path, *text, *shown, *said;
	} cases[] = {
	    {"net/igmp", "", "", ""},
	    {"net/igmp", "h Device\n", "", ""},
	    {"net/igmp",
	     "Idx\tDevice    : Count\n"
	     "1\tlo        :     1      V3\n"
	     "\t\t\t\t010000E0     1 0:00000000\t\t0\n"
	     "\tx\n"
	     "2\tdummy0    :     2      V3\n"
	     "\t\t\t\tFB0000E0     2 0:00000000\t\t0\n",
	     "lo              1      224.0.0.1\n"
	     "dummy0          2      224.0.0.251\n",
	     "warning, got bogus igmp line 3.\n"},
	    {"net/igmp6",
	     "1    lo              ff020000000000000000000000000001     1 0 0\n"
	     "x\n"
	     "2    eth0            ff0200000000000000000001ff000001     3 4 "
	     "0\n",
	     "lo              1      ff02::1\n"
	     "eth0            3      ff02::1:ff00:1\n",
	     "warning, got bogus igmp6 line 1.\n"},
	    {"net/igmp6", "", "", ""},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    rig_list_path(rig, cases[i].path, cases[i].text), 0);
		assert_string_equal(rig->said.text, cases[i].said);
		assert_string_equal(rig_printed(rig), cases[i].shown);
	}
}

#define IPX_HEAD                                                  \
	"Active IPX sockets\n"                                    \
	"Proto Recv-Q Send-Q Local Address              Foreign " \
	"Address            State\n"

/* From runs of net-tools 2.10 on these files. An end without a port ends the
 * listing. */
static void ipx_files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", IPX_HEAD, "", 0},
	    {"h\n", IPX_HEAD, "", 0},
	    {"h\n"
	     "00000123:0080C7010203:4000 00000456:0080C7040506:0040 "
	     "00000001 00000002 1 0\n",
	     IPX_HEAD "IPX        1      2 00000123:0080C7010203:0040 "
		      "00000456:0080C7040506:4000 ESTAB\n",
	     "", 0},
	    {"h\n"
	     "00000123:0080C7010203:4000 Not_Connected 00000001 "
	     "00000002 7 0\n"
	     "bad bad 1 2 3 4\n"
	     "00000123:0080C7010203:4000 Not_Connected 00000001 "
	     "00000002 7 0\n",
	     IPX_HEAD "IPX        1      2 00000123:0080C7010203:0040 -       "
		      "                        \n",
	     "netstat.c: Internal Error `ipx socket format error in "
	     "source port'.\n",
	     255},
	    {"h\n"
	     "1:2 bad 1 2 3 4\n",
	     IPX_HEAD,
	     "netstat.c: Internal Error `ipx socket format error in "
	     "destination port'.\n",
	     255},
	};

	rig_list_each(*state, "net/ipx/socket", cases, COUNT(cases));
}

#define AX25_HEAD                                              \
	"Active AX.25 sockets\n"                               \
	"Dest       Source     Device  State        Vr/Vs    " \
	"Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. A line
 * that is too short makes it read what lies after; ours says that it can't. */
static void ax25_files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", AX25_HEAD, "", 0},
	    {"ffff0000 ax0 N0CALL-1 N1CALL-2 3 1 2 3 a b c d e f g h "
	     "i j k l m 7 9 17203\n",
	     AX25_HEAD "N1CALL-2   N0CALL-1   ax0     ESTABLISHED  002/001  0  "
		       "     0     \n",
	     "", 0},
	    {"ffff0000 ax0 N0CALL-1 N1CALL-2,N2 0 1 2 9 9 9 9 9 9 9 "
	     "9 9 9 9 9 9 9\n"
	     "bad\n",
	     AX25_HEAD "N1CALL-2   N0CALL-1   ax0     LISTENING    002/001  0  "
		       "     0     \n"
		       "problem reading data from /proc/net/ax25\n",
	     "", 0},
	    {"dest_addr  src_addr   dev    st vs vr va    t1  t2  t3 "
	     "  n2  rtt win paclen  Snd-Q Rcv-Q\n"
	     "N0CALL-1  N1CALL-2  ax0  3 1 2 0 0/0 0/0 0/0 0/0 0/0 1 "
	     "2 3 7 9\n"
	     "bad\n",
	     AX25_HEAD "N0CALL-1   N1CALL-2   ax0     ESTABLISHED  002/001  7  "
		       "     9     \n"
		       "Problem reading data from /proc/net/ax25\n",
	     "", 0},
	};

	rig_list_each(*state, "net/ax25", cases, COUNT(cases));
}

#define X25_HEAD                                                  \
	"Active X.25 sockets\n"                                   \
	"Dest         Source          Device  LCI  State        " \
	"Vr/Vs  Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. */
static void x25_files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", X25_HEAD, "", 0},
	    {"h\n", X25_HEAD, "", 0},
	    {"h\n"
	     "2080123456 2080654321 x25a  012  3  4  5  6   7   8   "
	     "9  10  11  100 200 4711\n",
	     X25_HEAD "2080123456      208065432       x25a    12   "
		      "ESTABLISHED  05/04  100     200   \n",
	     "", 0},
	};

	rig_list_each(*state, "net/x25", cases, COUNT(cases));
}

/* Without a channel a socket is idle: -a shows it. */
static void x25_idle_ones(void **state)
{
	static const char text[] =
	    "h\n"
	    "*          *          ???   000  0  0  0  0   0   0   0  0  0  0 "
	    "0 1\n";
	struct rig *rig = *state;

	assert_int_equal(rig_list_path(rig, "net/x25", text), 0);
	assert_string_equal(rig_printed(rig), X25_HEAD);
	rig->opts.all = true;
	assert_int_equal(rig_list_path(rig, "net/x25", text), 0);
	assert_non_null(strstr(rig_printed(rig), "\n*  "));
}

#define NETROM_HEAD                                              \
	"Active NET/ROM sockets\n"                               \
	"User       Dest       Source     Device  State        " \
	"Vr/Vs    Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. */
static void netrom_files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", NETROM_HEAD, "", 0},
	    {"h\n", NETROM_HEAD, "", 0},
	    {"h\n"
	     "short\n"
	     "N0CALL-1  DEST-2    SRC-3     nr0 1a/2b 3c/4d  3  4  5 "
	     " 6 0/1 0/2 0/3 0/4 0/5 11 12 17\n",
	     NETROM_HEAD
	     "Problem reading data from /proc/net/nr\n"
	     "N0CALL-1   DEST-2     SRC-3      nr0     ESTABLISHED  "
	     "005/004  12      17    \n",
	     "", 0},
	    {"N0CALL-1  DEST-2    SRC-3     nr0 1a/2b 3c/4d  3  4  5 "
	     " 6 0/1 0/2 0/3 0/4 0/5 11 12 17\n",
	     NETROM_HEAD, "", 0},
	};

	rig_list_each(*state, "net/nr", cases, COUNT(cases));
}

#define ROSE_HEAD                                                 \
	"Active ROSE sockets\n"                                   \
	"dest_addr   dest_call  src_addr    src_call  dev   lci " \
	"neigh   state\n"

/* From runs of net-tools 2.10 on these files. */
static void rose_files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", ROSE_HEAD, "", 0},
	    {"h\n", ROSE_HEAD, "", 0},
	    {"h\n"
	     "2080123456 N0CALL-1 2080654321 N1CALL-2 rose0 001 "
	     "00002 3 1 1 1\n"
	     "x\n",
	     ROSE_HEAD "            N0CALL-1   2080654321  N1CALL-2  rose0   1 "
		       "    2   ESTABLISHED\n"
		       "Problem reading data from /proc/net/rose\n",
	     "", 0},
	    {"2080123456 N0CALL-1 2080654321 N1CALL-2 rose0 001 "
	     "00002 3 1 1 1\n",
	     ROSE_HEAD, "", 0},
	};

	rig_list_each(*state, "net/rose", cases, COUNT(cases));
}

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
static void bt_choices(void **state)
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
	    rig_test(mcast_files),   rig_test(ipx_files),
	    rig_test(ax25_files),    rig_test(x25_files),
	    rig_test(x25_idle_ones), rig_test(netrom_files),
	    rig_test(rose_files),    rig_test(bt_choices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
