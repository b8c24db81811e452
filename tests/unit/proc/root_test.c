/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/lines.h"
#include "proc/preload.h"
#include "proc/root.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { LONG = LINES_PIECE };

static void trees(void **state)
{
	(void)state;
	assert_string_equal(root_tree(TREE_PROC), "/proc");
	assert_string_equal(root_tree(TREE_SYS), "/sys");
	assert_string_equal(root_tree(TREE_ETC), "/etc");
}

static void a_root_must_be_there(void **state)
{
	struct rig *rig = *state;
	char path[64];
	struct root root;

	assert_true(root_init(&root, NULL));
	assert_null(root.sysroot);
	assert_true(root_init(&root, rig->machine.dir));
	snprintf(path, sizeof path, "%s/none", rig->machine.dir);
	assert_false(root_init(&root, path));
	assert_int_equal(errno, ENOENT);
	assert_false(root_init(&root, ""));
	machine_put(&rig->machine, "proc/net/x", "");
	snprintf(path, sizeof path, "%s/proc/net/x", rig->machine.dir);
	assert_false(root_init(&root, path));
	assert_int_equal(errno, ENOTDIR);
}

static void files_are_asked_for(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;

	machine_put(&rig->machine, "proc/net/x", "");
	assert_true(root_has(root, TREE_PROC, "net/x"));
	assert_true(root_has(root, TREE_PROC, "net"));
	assert_false(root_has(root, TREE_PROC, "net/y"));
	assert_int_equal(errno, ENOENT);
	assert_false(root_has(root, TREE_PROC, "net/x/y"));
	assert_int_equal(errno, ENOTDIR);
}

/* The lines of a file of `len` bytes, each ended by `|`. */
static const char *lines_of(struct rig *rig, const char *bytes, size_t len)
{
	static char text[4 * LONG];
	static struct lines lines;
	struct span line;
	unsigned number = 0;
	size_t used = 0;

	machine_put_bytes(&rig->machine, "proc/net/x", bytes, len);
	assert_true(root_lines(&rig->machine.root, TREE_PROC, "net/x", &lines));
	while (lines_next(&lines, &line)) {
		assert_int_equal(lines.number, ++number);
		memcpy(text + used, line.at, line.len);
		used += line.len;
		text[used++] = '|';
	}
	text[used] = '\0';
	assert_int_equal(lines.error, 0);
	assert_false(lines_next(&lines, &line));
	lines_close(&lines);
	return text;
}

static void lines_are_split(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		const char *want;
	} cases[] = {
	    {"", 0, ""},
	    {"\n", 1, "|"},
	    {"\n\n", 2, "||"},
	    {"a", 1, "a|"},
	    {"a\n", 2, "a|"},
	    {"a\nb", 3, "a|b|"},
	    {"a\r\nb\r\n", 6, "a\r|b\r|"},
	    /* a NUL ends the line, not the file */
	    {"a\0b\nc\n", 6, "a|c|"},
	    {"\0\n\0", 3, "||"},
	    {" \t\n x \n", 7, " \t| x |"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(lines_of(rig, cases[i].bytes, cases[i].len),
				    cases[i].want);
}

/* A line of `len` bytes of x, then `y\n`: where is it cut? */
static void long_lines_are_cut(void **state)
{
	static char bytes[3 * LONG], want[3 * LONG];
	static const struct {
		size_t len;
		size_t pieces[4];
	} cases[] = {
	    {LONG - 2, {LONG - 2}},
	    {LONG - 1, {LONG - 1}},
	    /* the line break makes a piece of its own */
	    {LONG, {LONG, 0}},
	    {LONG + 1, {LONG, 1}},
	    {2 * LONG - 1, {LONG, LONG - 1}},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t used = 0, n = cases[i].len >= LONG ? 2 : 1;

		memset(bytes, 'x', cases[i].len);
		memcpy(bytes + cases[i].len, "\ny\n", 3);
		for (size_t k = 0; k < n; k++) {
			memset(want + used, 'x', cases[i].pieces[k]);
			used += cases[i].pieces[k];
			want[used++] = '|';
		}
		strcpy(want + used, "y|");
		assert_string_equal(lines_of(rig, bytes, cases[i].len + 3),
				    want);
	}
}

/* More than the buffer holds, in lines of all lengths. */
static void files_may_be_large(void **state)
{
	static char bytes[5 * LINES_SIZE];
	struct rig *rig = *state;
	static struct lines lines;
	size_t used = 0, want = 0;
	struct span line;

	for (size_t len = 0; used + len + 1 < sizeof bytes; len++) {
		memset(bytes + used, 'a' + (int)(len % 26), len);
		used += len;
		bytes[used++] = '\n';
	}
	machine_put_bytes(&rig->machine, "sys/y", bytes, used);
	assert_true(root_lines(&rig->machine.root, TREE_SYS, "y", &lines));
	for (; lines_next(&lines, &line); want++) {
		assert_int_equal(line.len, want);
		assert_true(lines.newline);
		if (want > 0)
			assert_int_equal(line.at[want - 1],
					 'a' + (int)(want % 26));
	}
	assert_in_range(want, 300, 1000);
	lines_close(&lines);
}

/* A reader may ask for smaller pieces, and where a line really ended. */
static void pieces_can_be_chosen(void **state)
{
	static const struct {
		const char *text;
		bool newline;
	} want[] = {{"abc", false}, {"d", true}, {"ef", true},
		    {"ghi", false}, {"", true},	 {"j", false}};
	struct rig *rig = *state;
	static struct lines lines;
	struct span line;

	machine_put(&rig->machine, "proc/p", "abcd\nef\nghi\nj");
	assert_true(root_lines(&rig->machine.root, TREE_PROC, "p", &lines));
	assert_int_equal(lines.piece, LINES_PIECE);
	lines.piece = 3;
	for (size_t i = 0; i < COUNT(want); i++) {
		assert_true(lines_next(&lines, &line));
		assert_span(line, want[i].text);
		assert_int_equal(lines.newline, want[i].newline);
	}
	assert_false(lines_next(&lines, &line));
	lines_close(&lines);
}

static void what_is_not_there(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	static struct lines lines;
	struct span line;
	char path[5000], byte;

	assert_false(root_lines(root, TREE_PROC, "net/tcp", &lines));
	assert_int_equal(errno, ENOENT);
	assert_int_equal(root_read(root, TREE_ETC, "hosts", &byte, 1), -1);
	assert_int_equal(errno, ENOENT);
	assert_null(root_dir(root, TREE_PROC, "7/fd"));
	assert_int_equal(errno, ENOENT);
	memset(path, 'x', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	assert_false(root_lines(root, TREE_PROC, path, &lines));
	assert_int_equal(errno, ENAMETOOLONG);
	/* a folder can be opened and not read */
	machine_put(&rig->machine, "proc/net/x/y", "");
	assert_true(root_lines(root, TREE_PROC, "net/x", &lines));
	assert_false(lines_next(&lines, &line));
	assert_int_equal(lines.error, EISDIR);
	lines_close(&lines);
	assert_null(root_dir(root, TREE_PROC, "net/x/y"));
	assert_int_equal(errno, ENOTDIR);
}

static void files_are_read(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	char buf[8];

	memset(buf, '.', sizeof buf);
	machine_put_bytes(&rig->machine, "proc/7/cmdline", "a\0b\n", 4);
	assert_int_equal(
	    root_read(root, TREE_PROC, "7/cmdline", buf, sizeof buf), 4);
	assert_memory_equal(buf, "a\0b\n....", 8);
	assert_int_equal(root_read(root, TREE_PROC, "7/cmdline", buf, 2), 2);
	assert_int_equal(root_read(root, TREE_PROC, "7/cmdline", buf, 0), 0);
}

static const struct read_plan to_end = {.table = false};

/* All of a file, as often as wanted, by the same rules. */
static void files_are_held(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	static char large[3 * LINES_SIZE];
	struct lines lines;
	struct preload preload;
	struct span line;

	memset(large, 'x', sizeof large);
	large[5] = '\n';
	large[7] = '\0';
	large[9] = '\n';
	machine_put_bytes(&rig->machine, "proc/net/tcp", large, sizeof large);
	assert_true(
	    root_preload(root, TREE_PROC, "net/tcp", &to_end, &preload));
	assert_int_equal(preload.len, sizeof large);
	for (int round = 0; round < 2; round++) {
		size_t bytes = 0;

		preload_lines(&preload, &lines);
		assert_true(lines_next(&lines, &line));
		assert_span(line, "xxxxx");
		assert_true(lines_next(&lines, &line));
		assert_span(line, "x");
		while (lines_next(&lines, &line))
			bytes += line.len;
		assert_int_equal(bytes, sizeof large - 10);
		lines_close(&lines);
	}
	preload_free(&preload);
	assert_null(preload.bytes);
	machine_put(&rig->machine, "proc/net/udp", "");
	assert_true(
	    root_preload(root, TREE_PROC, "net/udp", &to_end, &preload));
	preload_lines(&preload, &lines);
	assert_false(lines_next(&lines, &line));
	preload_free(&preload);
	/* neither what is not there nor a folder */
	assert_false(
	    root_preload(root, TREE_PROC, "net/raw", &to_end, &preload));
	assert_null(preload.bytes);
	assert_false(root_preload(root, TREE_PROC, "net", &to_end, &preload));
	assert_null(preload.bytes);
}

static bool is_ppid(struct span line)
{
	return line.len > 5 && memcmp(line.at, "PPid:", 5) == 0;
}

/* A file that is live ends before the line that ends it, any other doesn't. */
static void held_files_end_early(void **state)
{
	static const struct read_plan until = {.table = true, .until = is_ppid};
	struct rig *rig = *state;
	struct preload whole, preload;
	struct root live;

	assert_true(root_init(&live, NULL));
	assert_true(
	    root_preload(&live, TREE_PROC, "self/status", &to_end, &whole));
	assert_true(
	    root_preload(&live, TREE_PROC, "self/status", &until, &preload));
	assert_true(preload.len > 10 && preload.len < whole.len);
	assert_memory_equal(preload.bytes, whole.bytes, preload.len);
	assert_memory_equal(whole.bytes + preload.len, "PPid:", 5);
	preload_free(&preload);
	preload_free(&whole);
	machine_put(&rig->machine, "proc/self/status", "a\nPPid: 1\nb\n");
	assert_true(root_preload(&rig->machine.root, TREE_PROC, "self/status",
				 &until, &preload));
	assert_int_equal(preload.len, 12);
	preload_free(&preload);
	/* no such line, and a line that isn't whole */
	assert_true(
	    root_preload(&live, TREE_PROC, "self/cmdline", &until, &preload));
	assert_int_not_equal(preload.len, 0);
	preload_free(&preload);
}

/* What is read ahead has the same lines, and may be left alone. */
static void files_are_begun(void **state)
{
	enum { MANY = 20000 };
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	static char text[MANY * 11 + 1];
	static struct lines lines;
	struct preload preload;
	struct span line;
	unsigned n = 0;

	for (int i = 0; i < MANY; i++)
		snprintf(text + 11 * i, 12, "%010d\n", i);
	machine_put(&rig->machine, "proc/net/x", text);
	assert_true(
	    root_read_ahead(root, TREE_PROC, "net/x", &to_end, &preload));
	assert_true(preload_is_set(&preload));
	assert_false(preload.live);
	preload_lines(&preload, &lines);
	for (; lines_next(&lines, &line); n++)
		assert_int_equal(span_dec(line), n);
	assert_int_equal(n, MANY);
	assert_int_equal(lines.error, 0);
	lines_close(&lines);
	preload_free(&preload);
	assert_false(preload_is_set(&preload));
	assert_true(
	    root_read_ahead(root, TREE_PROC, "net/x", &to_end, &preload));
	preload_free(&preload);
	assert_false(
	    root_read_ahead(root, TREE_PROC, "net/none", &to_end, &preload));
	assert_false(preload_is_set(&preload));
}

/* The kernel's own list of descriptors is gone on with from any number. */
static void tables_are_entered(void **state)
{
	struct root root;
	DIR *dir;
	int top = open("/", O_RDONLY | O_DIRECTORY);
	int fd = fcntl(top, F_DUPFD, 300);

	(void)state;
	assert_int_equal(fd, 300);
	close(top);
	assert_true(root_init(&root, NULL));
	dir = root_dir(&root, TREE_PROC, "self/fd");
	assert_non_null(dir);
	assert_true(root_dir_is_live(&root, dir));
	root_dir_seek(dir, 299);
	assert_string_equal(readdir(dir)->d_name, "300");
	root_dir_seek(dir, 300);
	assert_string_equal(readdir(dir)->d_name, "300");
	root_dir_seek(dir, 301);
	assert_null(readdir(dir));
	closedir(dir);
	close(fd);
	dir = root_dir(&root, TREE_ETC, "");
	assert_non_null(dir);
	assert_false(root_dir_is_live(&root, dir));
	closedir(dir);
}

static void links_are_read(void **state)
{
	struct rig *rig = *state;
	DIR *dir;
	char buf[16];

	machine_link(&rig->machine, "proc/7/fd/3", "socket:[4711]");
	machine_put(&rig->machine, "proc/7/fd/4", "");
	dir = root_dir(&rig->machine.root, TREE_PROC, "7/fd");
	assert_non_null(dir);
	assert_int_equal(root_sublink(dir, "3", buf, sizeof buf), 13);
	assert_memory_equal(buf, "socket:[4711]", 13);
	/* a longer target is cut, and nobody is told */
	assert_int_equal(root_sublink(dir, "3", buf, 5), 5);
	assert_int_equal(root_sublink(dir, "4", buf, sizeof buf), -1);
	assert_int_equal(root_sublink(dir, "5", buf, sizeof buf), -1);
	closedir(dir);
	dir = root_dir(&rig->machine.root, TREE_PROC, "");
	assert_non_null(dir);
	closedir(dir);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(trees),
	    rig_test(a_root_must_be_there),
	    rig_test(files_are_asked_for),
	    rig_test(lines_are_split),
	    rig_test(long_lines_are_cut),
	    rig_test(files_may_be_large),
	    rig_test(pieces_can_be_chosen),
	    rig_test(what_is_not_there),
	    rig_test(files_are_read),
	    rig_test(links_are_read),
	    rig_test(files_are_held),
	    rig_test(held_files_end_early),
	    rig_test(files_are_begun),
	    cmocka_unit_test(tables_are_entered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
