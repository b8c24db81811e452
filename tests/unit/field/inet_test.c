/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

#define HEAD                                                             \
	"  sl  local_address rem_address   st tx_queue rx_queue tr tm->" \
	"when retrnsmt   uid  timeout inode\n"

/*
 * A connection, one in time-wait, a listener, the most of each number, and a
 * line that ends with the inode.
 */
static const struct rows_case tcp_rows[] = {
    {"proc/net/tcp",
     HEAD "   0: 0100007F:0050 0200000A:9C40 01 00000005:00000007 02:0000"
	  "00C8 00000003  1000        4 4711 2 0000000000000000 20 4 30 1"
	  "0 7\n",
     "'proto':'tcp','family':'inet','recv_q':7,'send_q':5,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':80,'remote_address':'10.0.0.2',"
     "'remote_port':40000,'protocol':null,'state':'ESTABLISHED',"
     "'timer':'keepalive','timer_ms':2000,'retransmits':3,"
     "'probes':4,'uid':1000,'inode':4711,'refs':2,'drops':null,"
     "'rto_ms':200,'ato_ms':40,'quick_acks':30,'congestion_window':10,"
     "'slow_start_threshold':7\n"},
    {"proc/net/tcp",
     HEAD "   1: 0100007F:0050 0200000A:9C40 06 00000000:00000000 03:0000"
	  "0BB8 00000000     0        0 0 3 0000000000000000\n",
     "'proto':'tcp','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':80,'remote_address':'10.0.0.2',"
     "'remote_port':40000,'protocol':null,'state':'TIME_WAIT',"
     "'timer':'timewait','timer_ms':30000,'retransmits':0,"
     "'probes':0,'uid':0,'inode':0,'refs':3,'drops':null,"
     "'rto_ms':null,'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
    {"proc/net/tcp",
     HEAD "   2: 00000000:0016 00000000:0000 0A 00000000:00000003 00:0000"
	  "0000 00000000     0        0 12 1 0000000000000000 100 0 0 10 "
	  "5\n",
     "'proto':'tcp','family':'inet','recv_q':null,'send_q':null,"
     "'accept_queue':3,'local_address':'0.0.0.0','local_port':22,"
     "'remote_address':'0.0.0.0','remote_port':null,'protocol':null,"
     "'state':'LISTEN','timer':'off','timer_ms':null,"
     "'retransmits':0,'probes':0,'uid':0,'inode':12,'refs':1,"
     "'drops':null,'rto_ms':null,'ato_ms':null,'quick_acks':null,"
     "'congestion_window':null,'slow_start_threshold':null\n"},
    {"proc/net/tcp",
     HEAD "   3: FFFFFFFF:FFFF FFFFFFFF:FFFF 0B FFFFFFFFFFFFFFFF:FFFFFFFF"
	  "FFFFFFFF 04:FFFFFFFFFFFFFFFF FFFFFFFFFFFFFFFF 4294967295 21474"
	  "83647 18446744073709551615 2147483647 ffffffffffffffff 9223372"
	  "036854775807 9223372036854775807 31 9223372036854775807 -1\n",
     "'proto':'tcp','family':'inet','recv_q':18446744073709551615,"
     "'send_q':18446744073709551615,'accept_queue':null,"
     "'local_address':'255.255.255.255','local_port':65535,"
     "'remote_address':'255.255.255.255','remote_port':65535,"
     "'protocol':null,'state':'CLOSING','timer':'probe',"
     "'timer_ms':18446744073709551615,"
     "'retransmits':18446744073709551615,'probes':2147483647,"
     "'uid':4294967295,'inode':18446744073709551615,"
     "'refs':2147483647,'drops':null,'rto_ms':18446744073709551615,"
     "'ato_ms':18446744073709551615,'quick_acks':31,"
     "'congestion_window':9223372036854775807,"
     "'slow_start_threshold':null\n"},
    {"proc/net/tcp",
     HEAD "   4: 0100007F:0050 0200000A:9C40 63 00000000:00000000 09:0000"
	  "0001 00000000     0        0 7\n",
     "'proto':'tcp','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':80,'remote_address':'10.0.0.2',"
     "'remote_port':40000,'protocol':null,'state':'UNKNOWN',"
     "'timer':'UNKNOWN','timer_ms':10,'retransmits':0,'probes':0,"
     "'uid':0,'inode':7,'refs':null,'drops':null,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
};

static void tcp(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_TCP;
	rows_check(rig, sockets_run, tcp_rows, COUNT(tcp_rows));
}

/* Of addresses that are mapped only the IPv4 address is told. */
static const struct rows_case tcp6_rows[] = {
    {"proc/net/tcp6",
     HEAD "   0: 0000000000000000FFFF00000100007F:0016 B80D01200000000000"
	  "00000001000000:9C40 01 00000000:00000000 00:00000000 00000000 "
	  "    0        0 9 1 0000000000000000 20 4 30 10 -1\n",
     "'proto':'tcp6','family':'inet6','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':22,'remote_address':'2001:db8::1',"
     "'remote_port':40000,'protocol':null,'state':'ESTABLISHED',"
     "'timer':'off','timer_ms':null,'retransmits':0,'probes':0,"
     "'uid':0,'inode':9,'refs':1,'drops':null,'rto_ms':200,"
     "'ato_ms':40,'quick_acks':30,'congestion_window':10,"
     "'slow_start_threshold':null\n"},
};

static void tcp6(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/tcp",
		    "  sl  local_address rem_address   st tx_queue rx_queue"
		    " tr tm->when retrnsmt   uid  timeout inode\n");
	rig->opts.all = true;
	rig->opts.want = WANT_TCP;
	rows_check(rig, sockets_run, tcp6_rows, COUNT(tcp6_rows));
}

/* Idle, connected, in a state that udp does not have, and the most. */
static const struct rows_case udp_rows[] = {
    {"proc/net/udp",
     HEAD " 100: 00000000:0044 00000000:0000 07 00000000:00000040 00:0000"
	  "0000 00000000     0        0 21 2 0000000000000000 6\n",
     "'proto':'udp','family':'inet','recv_q':64,'send_q':0,"
     "'accept_queue':null,'local_address':'0.0.0.0','local_port':68,"
     "'remote_address':'0.0.0.0','remote_port':null,'protocol':null,"
     "'state':null,'timer':'off','timer_ms':null,'retransmits':0,"
     "'probes':0,'uid':0,'inode':21,'refs':2,'drops':6,"
     "'rto_ms':null,'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
    {"proc/net/udp",
     HEAD " 100: 0100007F:0035 0100007F:9C40 01 00000001:00000000 01:0000"
	  "0064 00000002    33        0 22 2 0000000000000000 0\n",
     "'proto':'udp','family':'inet','recv_q':0,'send_q':1,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':53,'remote_address':'127.0.0.1',"
     "'remote_port':40000,'protocol':null,'state':'ESTABLISHED',"
     "'timer':'on','timer_ms':1000,'retransmits':2,'probes':0,"
     "'uid':33,'inode':22,'refs':2,'drops':0,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
    {"proc/net/udp",
     HEAD " 100: 0100007F:0035 0100007F:9C40 0A 00000000:00000000 00:0000"
	  "0000 00000000    33        0 22 2 0000000000000000 4294967295"
	  "\n",
     "'proto':'udp','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':53,'remote_address':'127.0.0.1',"
     "'remote_port':40000,'protocol':null,'state':'UNKNOWN',"
     "'timer':'off','timer_ms':null,'retransmits':0,'probes':0,"
     "'uid':33,'inode':22,'refs':2,'drops':4294967295,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
    {"proc/net/udp",
     HEAD " 100: 0100007F:0035 0100007F:9C40 07 00000000:00000000 00:0000"
	  "0000 00000000    33        0 22\n",
     "'proto':'udp','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':53,'remote_address':'127.0.0.1',"
     "'remote_port':40000,'protocol':null,'state':null,"
     "'timer':'off','timer_ms':null,'retransmits':0,'probes':0,"
     "'uid':33,'inode':22,'refs':null,'drops':null,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
};

static void udp(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_UDP;
	rows_check(rig, sockets_run, udp_rows, COUNT(udp_rows));
}

static const struct rows_case udplite_rows[] = {
    {"proc/net/udplite",
     HEAD " 100: 00000000:0044 00000000:0000 07 00000000:00000040 00:0000"
	  "0000 00000000     0        0 21 2 0000000000000000 6\n",
     "'proto':'udplite','family':'inet','recv_q':64,'send_q':0,"
     "'accept_queue':null,'local_address':'0.0.0.0','local_port':68,"
     "'remote_address':'0.0.0.0','remote_port':null,'protocol':null,"
     "'state':null,'timer':'off','timer_ms':null,'retransmits':0,"
     "'probes':0,'uid':0,'inode':21,'refs':2,'drops':6,"
     "'rto_ms':null,'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
};

static void udplite(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_UDPLITE;
	rows_check(rig, sockets_run, udplite_rows, COUNT(udplite_rows));
}

/* The port is the number of a protocol. */
static const struct rows_case raw_rows[] = {
    {"proc/net/raw",
     HEAD "   1: 00000000:0001 00000000:0000 07 00000000:00000000 00:0000"
	  "0000 00000000     0        0 31 2 0000000000000000 9\n",
     "'proto':'raw','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'0.0.0.0',"
     "'local_port':null,'remote_address':'0.0.0.0',"
     "'remote_port':null,'protocol':1,'state':null,'timer':'off',"
     "'timer_ms':null,'retransmits':0,'probes':0,'uid':0,'inode':31,"
     "'refs':2,'drops':9,'rto_ms':null,'ato_ms':null,'quick_acks':null,"
     "'congestion_window':null,'slow_start_threshold':null\n"},
    {"proc/net/raw",
     HEAD " 255: 0100007F:00FF 0200007F:0000 01 00000000:00000000 00:0000"
	  "0000 00000000     0        0 31 2 0000000000000000 0\n",
     "'proto':'raw','family':'inet','recv_q':0,'send_q':0,"
     "'accept_queue':null,'local_address':'127.0.0.1',"
     "'local_port':null,'remote_address':'127.0.0.2',"
     "'remote_port':null,'protocol':255,'state':'ESTABLISHED',"
     "'timer':'off','timer_ms':null,'retransmits':0,'probes':0,"
     "'uid':0,'inode':31,'refs':2,'drops':0,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null\n"},
};

static void raw(void **state)
{
	struct rig *rig = *state;

	rig->opts.all = true;
	rig->opts.want = WANT_RAW;
	rows_check(rig, sockets_run, raw_rows, COUNT(raw_rows));
}

/* A listener of two addresses. */
static const struct rows_case sctp_eps_rows[] = {
    {"proc/net/sctp/eps",
     "h\n"
     "0 0 2 10 29 9899 1000 47 10.0.0.1 2001:0db8:0000:0000:0000:000"
     "0:0000:0001 \n"
     "0 0 2 10 29 0 4294967295 18446744073709551615 \n",
     "'proto':'sctp','family':'inet','recv_q':null,'send_q':null,"
     "'accept_queue':null,'local_address':'10.0.0.1',"
     "'local_port':9899,'remote_address':null,'remote_port':null,"
     "'protocol':null,'state':'LISTEN','timer':null,'timer_ms':null,"
     "'retransmits':null,'probes':null,'uid':1000,'inode':47,"
     "'refs':null,'drops':null,'rto_ms':null,'ato_ms':null,'quick_acks':null,"
     "'congestion_window':null,'slow_start_threshold':null,"
     "'local_addresses':['10.0.0.1','2001:db8::1'],"
     "'remote_addresses':[],'assoc_id':null\n"
     "'proto':'sctp','family':'inet','recv_q':null,'send_q':null,"
     "'accept_queue':null,'local_address':null,'local_port':null,"
     "'remote_address':null,'remote_port':null,'protocol':null,"
     "'state':'LISTEN','timer':null,'timer_ms':null,"
     "'retransmits':null,'probes':null,'uid':4294967295,"
     "'inode':18446744073709551615,'refs':null,'drops':null,"
     "'rto_ms':null,'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null,'local_addresses':[],"
     "'remote_addresses':[],'assoc_id':null\n"},
};

static void sctp_eps(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/sctp/assocs", "h\n");
	rig->opts.all = true;
	rig->opts.want = WANT_SCTP;
	rows_check(rig, sockets_run, sctp_eps_rows, COUNT(sctp_eps_rows));
}

/* An association of several addresses, and the most of each number. */
static const struct rows_case sctp_assocs_rows[] = {
    {"proc/net/sctp/assocs",
     "h\n"
     "0 0 2 1 3 0 7 12 34 1000 48 9899 40000 10.0.0.1 *127.0.0.1 <->"
     " *10.0.0.2 10.0.0.3 \t7500 10\n"
     "0 0 2 99 3 0 2147483647 2147483647 2147483647 0 1 65535 65535 "
     "10.0.0.1 <-> *10.0.0.2 \t7500 10\n",
     "'proto':'sctp','family':'inet','recv_q':34,'send_q':12,"
     "'accept_queue':null,'local_address':'10.0.0.1',"
     "'local_port':9899,'remote_address':'10.0.0.2',"
     "'remote_port':40000,'protocol':null,'state':'ESTABLISHED',"
     "'timer':null,'timer_ms':null,'retransmits':null,'probes':null,"
     "'uid':1000,'inode':48,'refs':null,'drops':null,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null,'local_addresses':['10.0.0.1',"
     "'127.0.0.1'],'remote_addresses':['10.0.0.2','10.0.0.3'],"
     "'assoc_id':7\n"
     "'proto':'sctp','family':'inet','recv_q':2147483647,"
     "'send_q':2147483647,'accept_queue':null,"
     "'local_address':'10.0.0.1','local_port':65535,"
     "'remote_address':'10.0.0.2','remote_port':65535,"
     "'protocol':null,'state':'UNKNOWN','timer':null,"
     "'timer_ms':null,'retransmits':null,'probes':null,'uid':0,"
     "'inode':1,'refs':null,'drops':null,'rto_ms':null,"
     "'ato_ms':null,'quick_acks':null,'congestion_window':null,"
     "'slow_start_threshold':null,'local_addresses':['10.0.0.1'],"
     "'remote_addresses':['10.0.0.2'],'assoc_id':2147483647\n"},
};

static void sctp_assocs(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/sctp/eps", "h\n");
	rig->opts.all = true;
	rig->opts.want = WANT_SCTP;
	rows_check(rig, sockets_run, sctp_assocs_rows, COUNT(sctp_assocs_rows));
}

/* Names are there where they are asked for, and null where there are none. */
static void names(void **state)
{
	static const struct rows_case cases[] = {
	    {"proc/net/tcp",
	     HEAD "   0: 0100000A:0016 0200000A:9C40 01 00000000:00000000 "
		  "00:00000000 00000000  1000        0 7\n"
		  "   1: 00000000:0000 00000000:0000 0A 00000000:00000000 "
		  "00:00000000 00000000     0        0 8\n",
	     "'user':'one','local_host':'host','local_service':'ssh',"
	     "'remote_host':null,'remote_service':null\n"
	     "'user':null,'local_host':null,'local_service':null,"
	     "'remote_host':null,'remote_service':null\n"},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/hosts", "10.0.0.1 host\n");
	machine_put(&rig->machine, "etc/services", "ssh 22/tcp\n");
	machine_put(&rig->machine, "etc/passwd", "one:x:1000:1000::/:\n");
	rig->ctx.known = NEEDS_HOSTS | NEEDS_PORTS | NEEDS_USERS;
	rig->opts.all = true;
	rig->opts.want = WANT_TCP;
	rows_check_needs(rig, sockets_run, cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(tcp),	   rig_test(tcp6),  rig_test(udp),
	    rig_test(udplite),	   rig_test(raw),   rig_test(sctp_eps),
	    rig_test(sctp_assocs), rig_test(names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
