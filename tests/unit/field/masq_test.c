/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

#define HEAD                                                             \
	"Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta PDelta Ex" \
	"pires (free=40956,40956,40956)\n"

static const struct rows_case rows_rows[] = {
    {"proc/net/ip_masquerade",
     HEAD "TCP 0A000001:0050 0A000002:1F90 F000 00000001 2 3 1234\n",
     "'proto':'tcp','source_address':'10.0.0.1','source_port':80,"
     "'destination_address':'10.0.0.2','destination_port':8080,"
     "'masquerade_port':61440,'expires_ms':12340,'init_seq':1,"
     "'delta':2,'previous_delta':3\n"},
    {"proc/net/ip_masquerade",
     "Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta Expires ("
     "free=40956,40956,40956)\n"
     "UDP 0A000001:0050 0A000002:1F90 F000 00000001 -2 1234\n",
     "'proto':'udp','source_address':'10.0.0.1','source_port':80,"
     "'destination_address':'10.0.0.2','destination_port':8080,"
     "'masquerade_port':61440,'expires_ms':12340,'init_seq':1,"
     "'delta':-2,'previous_delta':null\n"},
    {"proc/net/ip_masquerade",
     HEAD "ESP FFFFFFFF:FFFF FFFFFFFF:FFFF FFFF FFFFFFFFFFFFFFFF 32767 -3"
	  "2768 18446744073709551615\n",
     "'proto':'esp','source_address':'255.255.255.255',"
     "'source_port':65535,'destination_address':'255.255.255.255',"
     "'destination_port':65535,'masquerade_port':65535,"
     "'expires_ms':18446744073709551615,"
     "'init_seq':18446744073709551615,'delta':32767,"
     "'previous_delta':-32768\n"},
};

static void rows(void **state)
{
	struct rig *rig = *state;

	rows_check(rig, masq_run, rows_rows, COUNT(rows_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
