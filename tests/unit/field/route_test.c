/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

#define HEAD                                                             \
	"Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask" \
	"\t\tMTU\tWindow\tIRTT\n"

#define CACHE                                                            \
	"Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tSourc" \
	"e\tMTU\tWindow\tIRTT\tTOS\tHHRef\tHHUptod\tSpecDst\n"

static const struct rows_case inet_rows[] = {
    {"proc/net/route",
     HEAD "eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n",
     "'family':'inet','dst':'default','gateway':'192.168.0.1',"
     "'dev':'eth0','metric':100,'genmask':'0.0.0.0',"
     "'prefix_length':0,'route_flags':['up','gateway'],"
     "'route_flags_text':'UG','refs':0,'use':0,'mss':0,'window':0,"
     "'irtt':0\n"},
    {"proc/net/route",
     HEAD "*\t0000A8C0\t00000000\t0201\t1\t2\t3\t00FFFFFF\t1500\t4\t5\n",
     "'family':'inet','dst':'192.168.0.0/24','gateway':null,"
     "'dev':null,'metric':3,'genmask':'255.255.255.0',"
     "'prefix_length':24,'route_flags':['up','reject'],"
     "'route_flags_text':'!','refs':1,'use':2,'mss':1500,'window':4,"
     "'irtt':5\n"},
    {"proc/net/route",
     HEAD "fifteen-letters\tFFFFFFFF\tFFFFFFFF\tFFFFFFFF\t2147483647\t214"
	  "7483647\t4294967295\tFFFFFFFF\t2147483647\t2147483647\t2147483"
	  "647\n",
     "'family':'inet','dst':'255.255.255.255/32',"
     "'gateway':'255.255.255.255','dev':'fifteen-letters',"
     "'metric':4294967295,'genmask':'255.255.255.255',"
     "'prefix_length':32,'route_flags':['up','gateway','host',"
     "'reinstate','dynamic','modified','mss','window','irtt',"
     "'reject','default','allonlink','addrconf','prefix_rt',"
     "'anycast','nonexthop','expires','routeinfo','cache','flow',"
     "'policy','pcpu','local'],"
     "'route_flags_text':'!HRDMdacoecfpluwin','refs':2147483647,"
     "'use':2147483647,'mss':2147483647,'window':2147483647,"
     "'irtt':2147483647\n"},
    {"proc/net/route",
     HEAD "eth0\t0000000A\t00000000\t0001\t0\t0\t0\t00FF00FF\t0\t0\t0\n",
     "'family':'inet','dst':null,'gateway':null,'dev':'eth0',"
     "'metric':0,'genmask':'255.0.255.0','prefix_length':null,"
     "'route_flags':['up'],'route_flags_text':'U','refs':0,'use':0,"
     "'mss':0,'window':0,'irtt':0\n"},
    {"proc/net/route",
     HEAD "eth0\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\n",
     "'family':'inet','dst':'10.0.0.0/8','gateway':null,"
     "'dev':'eth0','metric':0,'genmask':'255.0.0.0',"
     "'prefix_length':8,'route_flags':['up'],'route_flags_text':'U',"
     "'refs':0,'use':0,'mss':0,'window':0,'irtt':null\n"},
};

static void inet(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet");
	rows_check(rig, routes_run, inet_rows, COUNT(inet_rows));
}

static const struct rows_case inet6_rows[] = {
    {"proc/net/ipv6_route",
     "20010db8000000000000000000000000 40 00000000000000000000000000"
     "000000 00 fe800000000000000000000000000001 00000400 00000001 0"
     "0000002 00000003     eth0\n",
     "'family':'inet6','dst':'2001:db8::/64','gateway':'fe80::1',"
     "'dev':'eth0','metric':1024,'prefix_length':64,"
     "'route_flags':['up','gateway'],'route_flags_text':'UG',"
     "'refs':1,'use':2\n"},
    {"proc/net/ipv6_route",
     "00000000000000000000000000000000 00 00000000000000000000000000"
     "000000 00 00000000000000000000000000000000 ffffffff 7fffffff 7"
     "fffffff 00200200       lo\n",
     "'family':'inet6','dst':'default','gateway':null,'dev':'lo',"
     "'metric':4294967295,'prefix_length':0,'route_flags':['reject',"
     "'nonexthop'],'route_flags_text':'!n','refs':2147483647,"
     "'use':2147483647\n"},
    {"proc/net/ipv6_route",
     "ffffffffffffffffffffffffffffffff 80 00000000000000000000000000"
     "000000 00 ffffffffffffffffffffffffffffffff ffffffff ffffffff f"
     "fffffff feffffff        *\n",
     "'family':'inet6','dst':'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff"
     "f/128','gateway':'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',"
     "'dev':null,'metric':4294967295,'prefix_length':128,"
     "'route_flags':['up','gateway','host','reinstate','dynamic',"
     "'modified','mss','window','irtt','reject','default',"
     "'allonlink','addrconf','prefix_rt','anycast','nonexthop',"
     "'expires','routeinfo','flow','policy','pcpu','local'],"
     "'route_flags_text':'U!GHDAaemnf','refs':-1,'use':-1\n"},
    {"proc/net/ipv6_route",
     "20010db8000000000000000000000000 81 00000000000000000000000000"
     "000000 00 fe800000000000000000000000000001 00000400\n",
     "'family':'inet6','dst':null,'gateway':'fe80::1','dev':null,"
     "'metric':1024,'prefix_length':null,'route_flags':[],"
     "'route_flags_text':null,'refs':null,'use':null\n"},
};

static void inet6(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet6");
	rows_check(rig, routes_run, inet6_rows, COUNT(inet6_rows));
}

static const struct rows_case cache_new_rows[] = {
    {"proc/net/rt_cache",
     CACHE "eth0\t0302010A\t0100A8C0\t0003\t4\t5\t6\t0905A8C0\t1500"
	   "\t2\t3\t8\t9\t1\t0605A8C0\n",
     "'family':'inet','dst':'10.1.2.3/32','source':'192.168.5.9',"
     "'gateway':'192.168.0.1','dev':'eth0','metric':6,"
     "'cache_flags':3,'refs':4,'use':5,'mss':1500,'window':2,"
     "'irtt':3,'tos':8,'hh_refs':9,'hh_up_to_date':1,"
     "'specific_dst':'192.168.5.6'\n"},
    {"proc/net/rt_cache",
     CACHE "*\t0302010A\t00000000\t0003\t4\t5\t6\t0905A8C0\t1500"
	   "\t2\t3\t8\n",
     "'family':'inet','dst':'10.1.2.3/32','source':'192.168.5.9',"
     "'gateway':null,'dev':null,'metric':6,'cache_flags':3,'refs':4,"
     "'use':5,'mss':1500,'window':2,'irtt':3,'tos':8,'hh_refs':null,"
     "'hh_up_to_date':null,'specific_dst':null\n"},
    {"proc/net/rt_cache",
     CACHE "e\tFFFFFFFF\tFFFFFFFF\tFFFFFFFF\t2147483647\t2147483647\t42949"
	   "67295\tFFFFFFFF\t2147483647\t2147483647\t2147483647\t214748364"
	   "7\t2147483647\t2147483647\tFFFFFFFF\n",
     "'family':'inet','dst':'255.255.255.255/32',"
     "'source':'255.255.255.255','gateway':'255.255.255.255',"
     "'dev':'e','metric':4294967295,'cache_flags':4294967295,"
     "'refs':2147483647,'use':2147483647,'mss':2147483647,"
     "'window':2147483647,'irtt':2147483647,'tos':2147483647,"
     "'hh_refs':2147483647,'hh_up_to_date':2147483647,"
     "'specific_dst':'255.255.255.255'\n"},
};

static void cache_new(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet");
	rig->opts.cache = true;
	rows_check(rig, routes_run, cache_new_rows, COUNT(cache_new_rows));
}

static const struct rows_case cache_old_rows[] = {
    {"proc/net/rt_cache",
     "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tSourc"
     "e\tMTU\tWindow\tIRTT\tHH\tARP\n"
     "eth0\t0302010A\t0100A8C0\t0003\t4\t5\t6\t0905A8C0\t1500"
     "\t2\t3\t7\t8\n",
     "'family':'inet','dst':'10.1.2.3/32','source':'192.168.5.9',"
     "'gateway':'192.168.0.1','dev':'eth0','metric':6,"
     "'cache_flags':3,'refs':4,'use':5,'mss':1500,'window':2,"
     "'irtt':3,'tos':null,'hh_refs':null,'hh_up_to_date':null,"
     "'specific_dst':null\n"},
};

static void cache_old(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet");
	rig->opts.cache = true;
	rows_check(rig, routes_run, cache_old_rows, COUNT(cache_old_rows));
}

static const struct rows_case cache6_rows[] = {
    {"proc/net/ipv6_route",
     "20010db8000000000000000000000001 80 00000000000000000000000000"
     "000000 00 fe800000000000000000000000000001 00000400 00000001 0"
     "0000002 01000003     eth0\n",
     "'family':'inet6','dst':'2001:db8::1/128','gateway':'fe80::1',"
     "'dev':'eth0','metric':1024,'cache_flags':16777219,'refs':1,"
     "'use':2\n"},
};

static void cache6(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet6");
	rig->opts.cache = true;
	rows_check(rig, routes_run, cache6_rows, COUNT(cache6_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(inet),	 rig_test(inet6),  rig_test(cache_new),
	    rig_test(cache_old), rig_test(cache6),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
