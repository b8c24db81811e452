/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/nameserver.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

/* A socket at that loopback address's port 53, or -1 where that is forbidden.
 */
static int serve(uint32_t addr)
{
	const struct sockaddr_in at = {.sin_family = AF_INET,
				       .sin_port = htons(53),
				       .sin_addr.s_addr = htonl(addr)};
	const int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (bind(fd, (const struct sockaddr *)&at, sizeof at) == 0)
		return fd;
	close(fd);
	return -1;
}

static void loopback(void **state)
{
	struct rig *rig = *state;
	struct root *root = &rig->machine.root;
	int fd;

	machine_put(&rig->machine, "etc/resolv.conf",
		    "search x\nnameserver 127.53.53.53\n");
	assert_false(nameserver_there(root));
	fd = serve(0x7f353535);
	if (fd < 0)
		skip();
	assert_true(nameserver_there(root));
	machine_put(&rig->machine, "etc/resolv.conf",
		    "nameserver 127.53.53.54\nnameserver 127.53.53.53\n");
	assert_true(nameserver_there(root));
	close(fd);
	assert_false(nameserver_there(root));
}

static void none_is_local(void **state)
{
	struct rig *rig = *state;
	struct root *root = &rig->machine.root;
	const int fd = serve(INADDR_LOOPBACK);

	if (fd < 0)
		skip();
	assert_true(nameserver_there(root));
	machine_put(&rig->machine, "etc/resolv.conf", "# none\n");
	assert_true(nameserver_there(root));
	close(fd);
}

static void zone_is_left_to_libc(void **state)
{
	struct rig *rig = *state;

	if (access("/proc/net/if_inet6", R_OK) != 0)
		skip();
	machine_put(&rig->machine, "etc/resolv.conf",
		    "nameserver fe80::1%eth0\n");
	assert_true(nameserver_there(&rig->machine.root));
}

static void recorded_machines_ask_nobody(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/resolv.conf",
		    "nameserver 127.53.53.53\n");
	assert_false(nameserver_hangs(&rig->machine.root));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(loopback),
	    rig_test(none_is_local),
	    rig_test(zone_is_left_to_libc),
	    rig_test(recorded_machines_ask_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
