/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/sockaddr.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static void families(void **state)
{
	const struct addr four = {AF_INET, {192, 0, 2, 1}};
	const struct addr six = {AF_INET6, {[0] = 0x20, [15] = 1}};
	struct sockaddr_storage storage;
	struct sockaddr_in in;
	struct sockaddr_in6 in6;

	(void)state;
	assert_int_equal(sockaddr_of(&four, 53, &storage), sizeof in);
	memcpy(&in, &storage, sizeof in);
	assert_int_equal(in.sin_family, AF_INET);
	assert_int_equal(ntohs(in.sin_port), 53);
	assert_int_equal(ntohl(in.sin_addr.s_addr), 0xc0000201);
	assert_int_equal(sockaddr_of(&six, 0, &storage), sizeof in6);
	memcpy(&in6, &storage, sizeof in6);
	assert_int_equal(in6.sin6_family, AF_INET6);
	assert_int_equal(in6.sin6_port, 0);
	assert_memory_equal(&in6.sin6_addr, six.bytes, 16);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(families)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
