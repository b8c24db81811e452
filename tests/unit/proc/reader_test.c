/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

enum { LARGE = 2 * READER_AHEAD + 77 };

/* A file without a name that holds `len` bytes, at its start. */
static FILE *file_of(const char *bytes, size_t len)
{
	FILE *file = tmpfile();

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	rewind(file);
	return file;
}

static char *noise(size_t len)
{
	char *bytes = malloc(len);

	assert_non_null(bytes);
	for (size_t i = 0; i < len; i++)
		bytes[i] = (char)(i * 31 + i / 251);
	return bytes;
}

/* All bytes come, in their order, in pieces of at most `piece`. */
static void assert_whole(const char *bytes, size_t len, size_t piece)
{
	FILE *file = file_of(bytes, len);
	struct reader *reader =
	    reader_start((struct seq_file){.fd = fileno(file)});
	char *buf = malloc(piece);
	size_t done = 0;
	ssize_t got;

	assert_non_null(reader);
	assert_non_null(buf);
	while ((got = reader_read(reader, buf, piece)) > 0) {
		assert_true((size_t)got <= piece);
		assert_true(done + (size_t)got <= len);
		assert_memory_equal(buf, bytes + done, (size_t)got);
		done += (size_t)got;
	}
	assert_int_equal(got, 0);
	assert_int_equal(done, len);
	assert_int_equal(reader_read(reader, buf, piece), 0);
	reader_end(reader);
	free(buf);
	fclose(file);
}

static void all_bytes_come_in_order(void **state)
{
	static const size_t lens[] = {0,
				      1,
				      READER_AHEAD / 2 - 1,
				      READER_AHEAD / 2,
				      READER_AHEAD / 2 + 1,
				      READER_AHEAD,
				      READER_AHEAD + 1,
				      LARGE};
	char *bytes = noise(LARGE);

	(void)state;
	for (size_t i = 0; i < COUNT(lens); i++) {
		assert_whole(bytes, lens[i], 32768);
		assert_whole(bytes, lens[i], 1000);
		assert_whole(bytes, lens[i], LARGE);
	}
	assert_whole(bytes, 40000, 1);
	free(bytes);
}

/* What is not taken is no matter, whether the ring is full or not. */
static void it_may_end_early(void **state)
{
	char *bytes = noise(LARGE), buf[100];

	(void)state;
	for (int round = 0; round < 50; round++) {
		FILE *file = file_of(bytes, LARGE);
		struct reader *reader =
		    reader_start((struct seq_file){.fd = fileno(file)});

		assert_non_null(reader);
		if (round % 2)
			assert_int_equal(reader_read(reader, buf, sizeof buf),
					 sizeof buf);
		reader_end(reader);
		fclose(file);
	}
	free(bytes);
}

static void an_error_is_told(void **state)
{
	int fd = open("/", O_RDONLY | O_DIRECTORY);
	struct reader *reader;
	char buf[10];

	(void)state;
	assert_true(fd >= 0);
	reader = reader_start((struct seq_file){.fd = fd});
	assert_non_null(reader);
	for (int i = 0; i < 2; i++) {
		errno = 0;
		assert_int_equal(reader_read(reader, buf, sizeof buf), -1);
		assert_int_equal(errno, EISDIR);
	}
	reader_end(reader);
	close(fd);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_bytes_come_in_order),
	    cmocka_unit_test(it_may_end_early),
	    cmocka_unit_test(an_error_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
