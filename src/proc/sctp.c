/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/sctp.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

static const char separators[] = " \t\n";

/* True if there are `n` words at the cursor, which are stored in `words`. */
static bool scan_words(struct cursor *c, struct span *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!scan_token(c, separators, &words[i]))
			return false;
	return true;
}

static int32_t word_int(struct span word)
{
	return (int32_t)(uint32_t)(uint64_t)span_dec(word);
}

/* A port: of a number that is too large, what strtol makes of it. */
static uint16_t word_port(struct span word)
{
	return (uint16_t)word_int(word);
}

/*
 * sctp_eps_seq_show() in net/sctp/proc.c:
 *
 *  1 endpt          2 sock           3 sty 4 sst 5 hbkt 6 lport 7 uid 8 inode
 *  0000000000000000 0000000000000000 2     10    29     9899    0     17203
 *  addresses
 *  10.0.0.1 10.0.0.2
 */
enum scan sctp_ep_parse(struct span line, struct sctp_sock *sock)
{
	struct cursor c = scan_from(line);
	struct span words[8];

	if (!scan_words(&c, words, 8))
		return SCAN_BAD;
	*sock = (struct sctp_sock){
	    .style = word_int(words[2]),
	    .state = word_int(words[3]),
	    .bucket = word_int(words[4]),
	    .local_port = word_port(words[5]),
	    .uid = word_int(words[6]),
	    .inode = span_uint(words[7]),
	    .local = scan_rest(&c),
	};
	return SCAN_OK;
}

/*
 * sctp_assocs_seq_show() in net/sctp/proc.c; * marks a primary address:
 *
 *  1 assoc 2 sock 3 sty 4 sst 5 st 6 hbkt 7 id 8 tx 9 rx 10 uid 11 inode
 *  0       0      0     1     3    0      1    5    6    7      17300
 *  12 lport 13 rport addresses                        HBINT ...
 *  80       9999     *10.0.0.1 10.0.0.2 <-> *10.9.0.1 \t7500 10 10 10 ...
 */
enum scan sctp_assoc_parse(struct span line, struct sctp_sock *sock)
{
	static const char arrow[] = "<->\t\n";
	struct cursor c = scan_from(line);
	struct span words[13];

	if (!scan_words(&c, words, 13))
		return SCAN_BAD;
	*sock = (struct sctp_sock){
	    .assoc = true,
	    .style = word_int(words[2]),
	    .state = word_int(words[3]),
	    .assoc_state = word_int(words[4]),
	    .bucket = word_int(words[5]),
	    .assoc_id = word_int(words[6]),
	    .tx_queue = (uint32_t)word_int(words[7]),
	    .rx_queue = (uint32_t)word_int(words[8]),
	    .uid = word_int(words[9]),
	    .inode = span_uint(words[10]),
	    .local_port = word_port(words[11]),
	    .remote_port = word_port(words[12]),
	};
	(void)scan_token(&c, arrow, &sock->local);
	(void)scan_token(&c, arrow, &sock->remote);
	sock->rest = scan_rest(&c);
	return SCAN_OK;
}

/* inet_addr accepts more than dotted quads, and so does net-tools 2.10. */
static void addr_read(const char *text, struct addr *addr)
{
	struct in_addr in;

	if (strchr(text, ':')) {
		if (!addr_parse(text, addr))
			*addr = (struct addr){.family = AF_INET6};
		return;
	}
	*addr = (struct addr){.family = AF_INET};
	if (inet_aton(text, &in) == 0)
		in.s_addr = INADDR_NONE;
	memcpy(addr->bytes, &in, sizeof in);
}

bool sctp_addr_next(const struct sctp_sock *sock, struct span *list,
		    struct addr *addr)
{
	char text[ADDR_TEXT];
	struct cursor c;
	struct span word;

	/* an empty list may be a null pointer */
	if (list->len == 0)
		return false;
	c = (struct cursor){list->at, list->at + list->len};
	if (!scan_token(&c, separators, &word))
		return false;
	*list = scan_rest(&c);
	/* the mark of a primary address; endpoints have none */
	if (sock->assoc && *word.at == '*') {
		word.at++;
		word.len--;
	}
	if (word.len >= sizeof text)
		word.len = sizeof text - 1;
	memcpy(text, word.at, word.len);
	text[word.len] = '\0';
	addr_read(text, addr);
	return true;
}
