/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <net/if.h>
#include <unistd.h>

#include "proc/iface_ioctl.h"

static int open_socket(void)
{
	struct root root;
	int refused;
	int sock;

	assert_true(root_init(&root, NULL));
	sock = iface_ioctl_open(&root, &refused);
	assert_int_equal(refused, 0);
	return sock;
}

/* Every machine has lo, be it down. */
static void loopback(void **state)
{
	struct iface iface = {.name = "lo", .hw_type = -1, .queue_len = -1};
	int sock = open_socket();

	(void)state;
	assert_true(sock >= 0);
	assert_true(iface_ioctl_read(sock, &iface, false));
	assert_true(iface.flags & IFF_LOOPBACK);
	assert_true(iface.mtu > 0);
	assert_int_equal(iface.hw_type, -1);
	assert_true(iface_ioctl_read(sock, &iface, true));
	assert_int_equal(iface.hw_type, 772);
	assert_true(iface.queue_len >= 0);
	if (iface.addr.family != 0)
		assert_true(iface.netmask.family == iface.addr.family);
	close(sock);
}

static void unknown(void **state)
{
	struct iface iface = {.name = "no such if"};
	int sock = open_socket();

	(void)state;
	assert_false(iface_ioctl_read(sock, &iface, true));
	assert_int_equal(errno, ENODEV);
	close(sock);
	assert_false(iface_ioctl_read(-1, &iface, true));
	assert_int_equal(errno, EBADF);
}

static void names(void **state)
{
	struct iface_list list;
	int sock = open_socket();

	(void)state;
	iface_list_init(&list);
	assert_true(iface_ioctl_names(sock, &list));
	for (size_t i = 0; i < list.n; i++)
		assert_true(iface_ioctl_read(sock, list.at[i], true));
	close(sock);
	assert_false(iface_ioctl_names(-1, &list));
	assert_int_equal(errno, EBADF);
	iface_list_free(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(loopback),
					   cmocka_unit_test(unknown),
					   cmocka_unit_test(names)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
