/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "family.h"

#include <string.h>

#include "opts.h"

/* The titles and their order are those of the list that -h prints. */
static const struct family families[] = {
    {"inet", "DARPA Internet", WANT_INET},
    {"inet6", "IPv6", WANT_INET6},
    {"ax25", "AMPR AX.25", WANT_AX25},
    {"netrom", "AMPR NET/ROM", WANT_NETROM},
    {"rose", "AMPR ROSE", WANT_ROSE},
    {"ipx", "Novell IPX", WANT_IPX},
    {"ddp", "Appletalk DDP", 0},
    {"x25", "CCITT X.25", WANT_X25},
    {"unix", NULL, WANT_UNIX},
    {"ec", NULL, 0},
    {"ash", NULL, 0},
    {"bluetooth", NULL, WANT_BLUETOOTH},
};

/* The alias is `ec`, and the name `econet` is unknown, as in net-tools 2.10. */
static const struct {
	const char *alias;
	const char *name;
} aliases[] = {
    {"ip", "inet"},	  {"tcpip", "inet"}, {"ip6", "inet6"},
    {"appletalk", "ddp"}, {"econet", "ec"},
};

const struct family *family_at(size_t i)
{
	return i < sizeof families / sizeof *families ? &families[i] : NULL;
}

static const struct family *family_named(struct span name)
{
	const struct family *family;

	for (size_t i = 0; (family = family_at(i)); i++)
		if (span_is(name, family->name))
			return family;
	return NULL;
}

const struct family *family_find(struct span name)
{
	if (span_is(name, "ec"))
		return NULL;
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (span_is(name, aliases[i].alias)) {
			const char *to = aliases[i].name;

			name = (struct span){to, strlen(to)};
			break;
		}
	return family_named(name);
}
