/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: etc/hosts etc/services etc/protocols etc/networks etc/passwd */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "name/etc.h"

static void check_name(enum scan result, const char *name)
{
	if (result == SCAN_OK)
		fuzz_must(strnlen(name, ETC_NAME) < ETC_NAME);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct etc_protocol protocol;
	struct etc_network network;
	struct etc_service service;
	struct etc_host host;
	struct etc_user user;
	struct span line;

	while (fuzz_line(&input, &line)) {
		check_name(etc_host_parse(line, &host), host.name);
		check_name(etc_service_parse(line, &service), service.name);
		check_name(etc_protocol_parse(line, &protocol), protocol.name);
		check_name(etc_network_parse(line, &network), network.name);
		check_name(etc_user_parse(line, &user), user.name);
	}
}
