/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "name/forward.h"
#include "query/node.h"

/* No name of a service has this many dashes. */
enum { NAME_SIZE = 256, PORT_MAX = 65535, DASHES_MAX = 8 };

/* A number with C's prefixes, up to 65535; or the name of a service. */
bool port_read(const struct query_env *env, struct span word, size_t at,
	       unsigned *port, struct query_error *error)
{
	char text[NAME_SIZE], *end;
	unsigned long long number;

	if (word.len > 0 && *word.at == ':') {
		word.at++;
		word.len--;
		at++;
	}
	if (word.len == 0)
		return query_fail(error, at, "a port is expected");
	if (word.len >= sizeof text)
		return query_fail(error, at, "the name of a port is too long");
	memcpy(text, word.at, word.len);
	text[word.len] = '\0';
	errno = 0;
	number = strtoull(text, &end, 0);
	if (*end == '\0' && text[0] != '-' && text[0] != '+') {
		if (errno || number > PORT_MAX)
			return query_fail(error, at, "port %s is above 65535",
					  text);
		*port = (unsigned)number;
		return true;
	}
	*port = forward_port(env->root, text);
	if (*port == 0)
		return query_fail(error, at, "no service is called `%s'", text);
	return true;
}

/* The text without blanks around it. */
static struct span trimmed(struct span text)
{
	while (text.len > 0 && scan_is_blank(text.at[text.len - 1]))
		text.len--;
	while (text.len > 0 && scan_is_blank(*text.at)) {
		text.at++;
		text.len--;
	}
	return text;
}

/* The two ports before and after a dash; an error refers to this dash. */
static bool range_read(const struct query_env *env, struct span word, size_t at,
		       const char *dash, unsigned *first, unsigned *last,
		       struct query_error *error)
{
	const size_t len = (size_t)(dash - word.at);
	const struct span low = trimmed((struct span){word.at, len});
	const struct span high =
	    trimmed((struct span){dash + 1, word.len - len - 1});

	error->message[0] = '\0';
	return port_read(env, low, at, first, error) &&
	       port_read(env, high, at + (size_t)(high.at - word.at), last,
			 error);
}

/*
 * The dash after `from`, or NULL; a dash at the start does not separate ports.
 */
static const char *dash_after(struct span word, const char *from)
{
	const char *start = from ? from + 1 : word.at + (word.len > 0);

	return memchr(start, '-', (size_t)(word.at + word.len - start));
}

/*
 * A name may contain a dash: http-alt is a port, http-https a range, and so is
 * http-alt-9000. If none of these readings is valid, the error is that of the
 * first dash.
 */
bool ports_read(const struct query_env *env, struct span word, size_t at,
		unsigned *first, unsigned *last, struct query_error *error)
{
	const char *dash = dash_after(word, NULL);
	bool found;

	if (port_read(env, word, at, first, error)) {
		*last = *first;
		return true;
	}
	if (!dash)
		return false;
	found = range_read(env, word, at, dash, first, last, error);
	for (unsigned i = 1; i < DASHES_MAX && !found && dash; i++) {
		dash = dash_after(word, dash);
		found =
		    dash && range_read(env, word, at, dash, first, last, error);
	}
	if (!found)
		return range_read(env, word, at, dash_after(word, NULL), first,
				  last, error);
	if (*first > *last)
		return query_fail(error, at, "the range of ports is empty");
	return true;
}
