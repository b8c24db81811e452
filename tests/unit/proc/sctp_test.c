/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/sctp.h"

/* The addresses of a list, each with a blank after it. */
static const char *list_of(const struct sctp_sock *sock, struct span list,
			   char text[256])
{
	struct addr addr;

	text[0] = '\0';
	while (sctp_addr_next(sock, &list, &addr)) {
		size_t used = strlen(text);

		assert_in_range(used, 0, 200);
		(void)addr_format(&addr, text + used);
		strcat(text, " ");
	}
	return text;
}

static void endpoints(void **state)
{
	static const char line[] = "ffff0000deadbeef 0000000000000000 2   10  "
				   "29   9899   1000 17203 10.0.0.1 10.0.0.2 ";
	struct sctp_sock sock;
	char text[256];

	(void)state;
	assert_int_equal(sctp_ep_parse(span_from(line), &sock), SCAN_OK);
	assert_false(sock.assoc);
	assert_int_equal(sock.style, 2);
	assert_int_equal(sock.state, 10);
	assert_int_equal(sock.bucket, 29);
	assert_int_equal(sock.local_port, 9899);
	assert_int_equal(sock.uid, 1000);
	assert_int_equal(sock.inode, 17203);
	assert_string_equal(list_of(&sock, sock.local, text),
			    "10.0.0.1 10.0.0.2 ");
	assert_int_equal(sock.remote.len, 0);
}

static void associations(void **state)
{
	static const char line[] =
	    "0 0 0 1 3 7 11 5 6 1000 17300 80 9999 "
	    "*10.0.0.1 10.0.0.2 <-> *10.9.0.1 10.9.0.2 \t7500 10 10";
	struct sctp_sock sock;
	char text[256];

	(void)state;
	assert_int_equal(sctp_assoc_parse(span_from(line), &sock), SCAN_OK);
	assert_true(sock.assoc);
	assert_int_equal(sock.style, 0);
	assert_int_equal(sock.state, 1);
	assert_int_equal(sock.assoc_state, 3);
	assert_int_equal(sock.bucket, 7);
	assert_int_equal(sock.assoc_id, 11);
	assert_int_equal(sock.tx_queue, 5);
	assert_int_equal(sock.rx_queue, 6);
	assert_int_equal(sock.uid, 1000);
	assert_int_equal(sock.inode, 17300);
	assert_int_equal(sock.local_port, 80);
	assert_int_equal(sock.remote_port, 9999);
	assert_string_equal(list_of(&sock, sock.local, text),
			    "10.0.0.1 10.0.0.2 ");
	assert_string_equal(list_of(&sock, sock.remote, text),
			    "10.9.0.1 10.9.0.2 ");
	assert_span(sock.rest, "7500 10 10");
}

static void words_are_needed(void **state)
{
	static const struct {
		const char *line;
		bool ep, assoc;
	} cases[] = {
	    {"", false, false},
	    {"  ", false, false},
	    {"1 2 3 4 5 6 7", false, false},
	    {"1 2 3 4 5 6 7 8", true, false},
	    {"1\t2  3 4 5 6 7\t8 ", true, false},
	    {"x x x x x x x x", true, false},
	    {"1 2 3 4 5 6 7 8 9 10 11 12", true, false},
	    {"1 2 3 4 5 6 7 8 9 10 11 12 13", true, true},
	    /* a CR is no blank here */
	    {"1 2 3 4 5 6 7 \r", true, false},
	    {"1\r2 3 4 5 6 7 8", false, false},
	};
	struct sctp_sock sock;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct span line = span_from(cases[i].line);

		assert_int_equal(sctp_ep_parse(line, &sock),
				 cases[i].ep ? SCAN_OK : SCAN_BAD);
		assert_int_equal(sctp_assoc_parse(line, &sock),
				 cases[i].assoc ? SCAN_OK : SCAN_BAD);
	}
}

static void odd_numbers(void **state)
{
	static const char ep[] = "x x 7x -1 x 65558 x -1";
	static const char assoc[] =
	    "0 0 0 99 x 0 0 -5 4294967296 4294967295 0x5 -1 65536";
	struct sctp_sock sock;

	(void)state;
	assert_int_equal(sctp_ep_parse(span_from(ep), &sock), SCAN_OK);
	assert_int_equal(sock.style, 7);
	assert_true(sock.state == -1);
	assert_int_equal(sock.local_port, 22);
	assert_int_equal(sock.uid, 0);
	assert_true(sock.inode == UINT64_MAX);
	assert_int_equal(sctp_assoc_parse(span_from(assoc), &sock), SCAN_OK);
	assert_int_equal(sock.state, 99);
	assert_true(sock.tx_queue == 4294967291u);
	assert_int_equal(sock.rx_queue, 0);
	assert_true(sock.uid == -1);
	assert_int_equal(sock.inode, 5);
	assert_int_equal(sock.local_port, 65535);
	assert_int_equal(sock.remote_port, 0);
}

/* The text after an endpoint's words, and what is read of it. */
static void addresses_of_endpoints(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
	    {"", ""},
	    {" ", ""},
	    {" 10.0.0.1", "10.0.0.1 "},
	    {"\t::1\t10.0.0.1 ", "::1 10.0.0.1 "},
	    {" 2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1 "},
	    {" 0000:0000:0000:0000:0000:ffff:0a00:0001", "::ffff:10.0.0.1 "},
	    /* as inet_addr reads them */
	    {" 10.1", "10.0.0.1 "},
	    {" 7500", "0.0.29.76 "},
	    {" 0x7f000001", "127.0.0.1 "},
	    {" x", "255.255.255.255 "},
	    {" \r", "255.255.255.255 "},
	    /* only an association has a primary address */
	    {" *10.0.0.1", "255.255.255.255 "},
	    {" :", ":: "},
	    {" 111111111111111111111111111111111111111111111111111111",
	     "255.255.255.255 "},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sctp_sock sock;
		char line[200], text[256];

		snprintf(line, sizeof line, "0 0 2 10 0 80 0 7%s",
			 cases[i].text);
		assert_int_equal(sctp_ep_parse(span_from(line), &sock),
				 SCAN_OK);
		assert_string_equal(list_of(&sock, sock.local, text),
				    cases[i].want);
	}
}

static void addresses_of_associations(void **state)
{
	static const struct {
		const char *text, *local, *remote;
	} cases[] = {
	    {" 10.0.0.1 <-> 10.0.0.2", "10.0.0.1 ", "10.0.0.2 "},
	    {" *10.0.0.1 *10.0.0.3<->*10.0.0.2", "10.0.0.1 10.0.0.3 ",
	     "10.0.0.2 "},
	    {" **10.0.0.1 <-> 10.0.0.2", "255.255.255.255 ", "10.0.0.2 "},
	    {" 10.0.0.1 - 10.0.0.2", "10.0.0.1 ", "10.0.0.2 "},
	    {" 10.0.0.1 \t7500 10", "10.0.0.1 ", "0.0.29.76 0.0.0.10 "},
	    {" 10.0.0.1", "10.0.0.1 ", ""},
	    {"", "", ""},
	    {" *", "255.255.255.255 ", ""},
	    /* the blank before the arrow is a separator like it */
	    {" <-> 10.0.0.2", "10.0.0.2 ", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sctp_sock sock;
		char line[200], text[256];

		snprintf(line, sizeof line, "0 0 0 1 3 7 1 5 6 0 7 80 81%s",
			 cases[i].text);
		assert_int_equal(sctp_assoc_parse(span_from(line), &sock),
				 SCAN_OK);
		assert_string_equal(list_of(&sock, sock.local, text),
				    cases[i].local);
		assert_string_equal(list_of(&sock, sock.remote, text),
				    cases[i].remote);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(endpoints),
	    cmocka_unit_test(associations),
	    cmocka_unit_test(words_are_needed),
	    cmocka_unit_test(odd_numbers),
	    cmocka_unit_test(addresses_of_endpoints),
	    cmocka_unit_test(addresses_of_associations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
