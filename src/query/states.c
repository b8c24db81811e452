/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/inet.h"
#include "query/nearest.h"
#include "query/node.h"

#define BIT(state) (UINT32_C(1) << (state))

/* The bit of a state that is not in the kernel's list. */
enum { UNKNOWN = 0 };

#define ALL (BIT(INET_CLOSING + 1) - 1)

/*
 * The names of ss, those of netstat, and groups. In all of them _ and - are the
 * same. The states of unix sockets are named as in ss.
 */
static const struct {
	const char *word;
	uint32_t states;
} names[] = {
    {"established", BIT(INET_ESTABLISHED)},
    {"estab", BIT(INET_ESTABLISHED)},
    {"est", BIT(INET_ESTABLISHED)},
    {"connected", ALL & ~(BIT(INET_CLOSE) | BIT(INET_LISTEN))},
    {"syn-sent", BIT(INET_SYN_SENT)},
    {"syn-recv", BIT(INET_SYN_RECV)},
    {"syn-rcv", BIT(INET_SYN_RECV)},
    {"fin-wait-1", BIT(INET_FIN_WAIT1)},
    {"fin-wait1", BIT(INET_FIN_WAIT1)},
    {"fin-wait-2", BIT(INET_FIN_WAIT2)},
    {"fin-wait2", BIT(INET_FIN_WAIT2)},
    {"time-wait", BIT(INET_TIME_WAIT)},
    {"closed", BIT(INET_CLOSE)},
    {"close", BIT(INET_CLOSE)},
    {"unconnected", BIT(INET_CLOSE)},
    {"unconn", BIT(INET_CLOSE)},
    {"close-wait", BIT(INET_CLOSE_WAIT)},
    {"last-ack", BIT(INET_LAST_ACK)},
    {"listening", BIT(INET_LISTEN)},
    {"listen", BIT(INET_LISTEN)},
    {"closing", BIT(INET_CLOSING)},
    {"unknown", BIT(UNKNOWN)},
    {"all", ALL},
    {"synchronized",
     ALL & ~(BIT(INET_CLOSE) | BIT(INET_LISTEN) | BIT(INET_SYN_SENT))},
    {"bucket", BIT(INET_SYN_RECV) | BIT(INET_TIME_WAIT)},
    {"big", ALL & ~(BIT(INET_SYN_RECV) | BIT(INET_TIME_WAIT))},
    /* of unix sockets */
    {"free", BIT(INET_CLOSE)},
    {"connecting", BIT(INET_SYN_SENT)},
    {"disconnecting", BIT(INET_CLOSING)},
};

enum { WORD_MAX = 32 };

uint32_t states_of_word(struct span word)
{
	char text[WORD_MAX];

	if (word.len >= sizeof text)
		return 0;
	for (size_t i = 0; i < word.len; i++)
		text[i] = (char)(word.at[i] == '_' ? '-' : word.at[i]);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is((struct span){text, word.len}, names[i].word))
			return names[i].states;
	return 0;
}

void states_offer(struct nearest *nearest)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		nearest_offer(nearest, names[i].word);
}

const char *states_at(size_t i)
{
	return i < sizeof names / sizeof *names ? names[i].word : NULL;
}
