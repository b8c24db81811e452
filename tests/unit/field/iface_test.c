/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include <net/if.h>
#include <sys/socket.h>

#include "field/tables.h"
#include "mode.h"
#include "proc/iface.h"

#define HEAD                                                             \
	"Inter-|   Receive                                             " \
	"   |  Transmit\n"                                               \
	" face |bytes    packets errs drop fifo frame compressed multic" \
	"ast|bytes    packets errs drop fifo colls carrier compressed\n"

static const struct rows_case interfaces_rows[] = {
    {"proc/net/dev", HEAD "  eth0: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n",
     "'ifname':'eth0','mtu':1500,'flags':['BROADCAST','MULTICAST',"
     "'UP','RUNNING'],'flags_text':'BMRU','rx_bytes':1,"
     "'rx_packets':2,'rx_errors':3,'rx_dropped':4,'rx_fifo':5,"
     "'rx_frame':6,'rx_compressed':7,'rx_multicast':8,'tx_bytes':9,"
     "'tx_packets':10,'tx_errors':11,'tx_dropped':12,'tx_fifo':13,"
     "'tx_collisions':14,'tx_carrier':15,'tx_compressed':16,"
     "'link_type':'ether','address':'02:00:00:00:00:01',"
     "'txqlen':1000,'addresses':[{'family':'inet6',"
     "'local':'2001:db8::1','prefix_length':64,'scope':'global',"
     "'peer':null,'broadcast':null},{'family':'inet6',"
     "'local':'fe80::1','prefix_length':64,'scope':'link',"
     "'peer':null,'broadcast':null}]\n"},
    {"proc/net/dev",
     HEAD "br-0123456789ab: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n",
     "'ifname':'br-0123456789ab','mtu':65536,'flags':['LOOPBACK',"
     "'UP'],'flags_text':'LU','rx_bytes':1,'rx_packets':2,"
     "'rx_errors':3,'rx_dropped':4,'rx_fifo':5,'rx_frame':6,"
     "'rx_compressed':7,'rx_multicast':8,'tx_bytes':9,"
     "'tx_packets':10,'tx_errors':11,'tx_dropped':12,'tx_fifo':13,"
     "'tx_collisions':14,'tx_carrier':15,'tx_compressed':16,"
     "'link_type':'loopback','address':null,'txqlen':0,"
     "'addresses':[{'family':'inet6','local':'::1',"
     "'prefix_length':128,'scope':'host','peer':null,"
     "'broadcast':null}]\n"},
    {"proc/net/dev",
     HEAD "   max: 18446744073709551615 18446744073709551615 184467440737"
	  "09551615 18446744073709551615 18446744073709551615 18446744073"
	  "709551615 18446744073709551615 18446744073709551615 1844674407"
	  "3709551615 18446744073709551615 18446744073709551615 184467440"
	  "73709551615 18446744073709551615 18446744073709551615 18446744"
	  "073709551615 18446744073709551615\n",
     "'ifname':'max','mtu':2147483647,'flags':['LOOPBACK',"
     "'BROADCAST','POINTOPOINT','MULTICAST','NOARP','ALLMULTI',"
     "'PROMISC','MASTER','SLAVE','DEBUG','DYNAMIC','AUTOMEDIA',"
     "'PORTSEL','NOTRAILERS','UP','RUNNING'],"
     "'flags_text':'ABDLMdPNOPsmRU','rx_bytes':18446744073709551615,"
     "'rx_packets':18446744073709551615,"
     "'rx_errors':18446744073709551615,"
     "'rx_dropped':18446744073709551615,"
     "'rx_fifo':18446744073709551615,"
     "'rx_frame':18446744073709551615,"
     "'rx_compressed':18446744073709551615,"
     "'rx_multicast':18446744073709551615,"
     "'tx_bytes':18446744073709551615,"
     "'tx_packets':18446744073709551615,"
     "'tx_errors':18446744073709551615,"
     "'tx_dropped':18446744073709551615,"
     "'tx_fifo':18446744073709551615,"
     "'tx_collisions':18446744073709551615,"
     "'tx_carrier':18446744073709551615,"
     "'tx_compressed':18446744073709551615,'link_type':'unspec',"
     "'address':null,"
     "'txqlen':2147483647,'addresses':[]\n"},
    {"proc/net/dev",
     "\n"
     " face |packets errs drop fifo frame|packets errs drop fifo col"
     "ls carrier\n"
     "  eth0: 1 2 3 4 5 6 7 8 9 10 11\n",
     "'ifname':'eth0','mtu':1500,'flags':['BROADCAST','MULTICAST',"
     "'UP','RUNNING'],'flags_text':'BMRU','rx_bytes':null,"
     "'rx_packets':1,'rx_errors':2,'rx_dropped':3,'rx_fifo':4,"
     "'rx_frame':5,'rx_compressed':null,'rx_multicast':null,"
     "'tx_bytes':null,'tx_packets':6,'tx_errors':7,'tx_dropped':8,"
     "'tx_fifo':9,'tx_collisions':10,'tx_carrier':11,"
     "'tx_compressed':null,'link_type':'ether',"
     "'address':'02:00:00:00:00:01','txqlen':1000,"
     "'addresses':[{'family':'inet6','local':'2001:db8::1',"
     "'prefix_length':64,'scope':'global','peer':null,"
     "'broadcast':null},{'family':'inet6','local':'fe80::1',"
     "'prefix_length':64,'scope':'link','peer':null,"
     "'broadcast':null}]\n"},
};

static const struct {
	const char *path, *text;
} files[] = {
    {"sys/class/net/eth0/flags", "0x1003\n"},
    {"sys/class/net/eth0/mtu", "1500\n"},
    {"sys/class/net/eth0/type", "1\n"},
    {"sys/class/net/eth0/address", "02:00:00:00:00:01\n"},
    {"sys/class/net/eth0/addr_len", "6\n"},
    {"sys/class/net/eth0/tx_queue_len", "1000\n"},
    {"sys/class/net/eth0/operstate", "up\n"},
    {"sys/class/net/max/flags", "0xffbf\n"},
    {"sys/class/net/max/mtu", "2147483647\n"},
    {"sys/class/net/max/type", "65534\n"},
    {"sys/class/net/max/address", "\n"},
    {"sys/class/net/max/addr_len", "6\n"},
    {"sys/class/net/max/tx_queue_len", "2147483647\n"},
    {"sys/class/net/max/operstate", "up\n"},
    {"sys/class/net/br-0123456789ab/flags", "0x9\n"},
    {"sys/class/net/br-0123456789ab/mtu", "65536\n"},
    {"sys/class/net/br-0123456789ab/type", "772\n"},
    {"sys/class/net/br-0123456789ab/address", "00:00:00:00:00:00\n"},
    {"sys/class/net/br-0123456789ab/addr_len", "6\n"},
    {"sys/class/net/br-0123456789ab/tx_queue_len", "0\n"},
    {"sys/class/net/br-0123456789ab/operstate", "down\n"},
    {"proc/net/if_inet6",
     "20010db8000000000000000000000001 02 40 00 80     eth0"
     "\n"
     "fe800000000000000000000000000001 02 40 20 80     eth0"
     "\n"
     "00000000000000000000000000000001 01 80 10 80 br-012345"
     "6789ab\n"},
};

static void interfaces(void **state)
{
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(files); i++)
		machine_put(&rig->machine, files[i].path, files[i].text);
	rig->opts.all = true;
	rows_check(rig, ifaces_run, interfaces_rows, COUNT(interfaces_rows));
}

static struct addr quad(uint8_t a, uint8_t b, uint8_t c, uint8_t d)
{
	return (struct addr){.family = AF_INET, .bytes = {a, b, c, d}};
}

/* 0.0.0.0 is what the kernel gives for none. */
static void none_given(void **state)
{
	struct rig *rig = *state;
	struct iface iface = {.flags = IFF_BROADCAST | IFF_POINTOPOINT};
	const struct field *list =
	    field_find(&fields_interfaces, span_from("addresses"));
	struct value value;

	iface.addr = quad(10, 1, 1, 1);
	iface.broadcast = iface.peer = quad(0, 0, 0, 0);
	for (int given = 0; given < 2; given++) {
		for (size_t i = 0; i < list->elements->n; i++) {
			const struct field *field = &list->elements->fields[i];

			if (strcmp(field->name, "peer") == 0 ||
			    strcmp(field->name, "broadcast") == 0)
				assert_int_equal(field_get(&rig->ctx, field,
							   &iface, 0, &value),
						 given);
		}
		iface.broadcast = iface.peer = quad(10, 1, 1, 255);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(interfaces),
	    rig_test(none_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
