/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static void plain_text(void **state)
{
	struct rig *rig = *state;

	out_str(&rig->out, "one ");
	out_char(&rig->out, '2');
	out_bytes(&rig->out, "\0three", 6);
	out_pad(&rig->out, 0);
	out_bytes(&rig->out, "", 0);
	out_pad(&rig->out, 2);
	assert_true(out_flush(&rig->out));
	assert_int_equal(rig->out.len, 0);
	assert_memory_equal(rig_printed(rig), "one 2\0three  ", 14);
}

static void numbers(void **state)
{
	static const struct {
		int64_t value;
		size_t width;
		const char *right;
	} signed_ones[] = {
	    {0, 0, "0"},
	    {0, 3, "  0"},
	    {-1, 0, "-1"},
	    {-1, 6, "    -1"},
	    {123456, 6, "123456"},
	    {1234567, 6, "1234567"},
	    {INT64_MAX, 0, "9223372036854775807"},
	    {INT64_MIN, 0, "-9223372036854775808"},
	    {INT64_MIN, 21, " -9223372036854775808"},
	};
	static const struct {
		uint64_t value;
		size_t width;
		const char *right, *left;
	} cases[] = {
	    {0, 0, "0", "0"},
	    {0, 2, " 0", "0 "},
	    {17203, 8, "   17203", "17203   "},
	    {17203, 5, "17203", "17203"},
	    {UINT64_MAX, 8, "18446744073709551615", "18446744073709551615"},
	    {UINT64_MAX, 21, " 18446744073709551615", "18446744073709551615 "},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(signed_ones); i++) {
		out_dec(&rig->out, signed_ones[i].value, signed_ones[i].width);
		assert_string_equal(rig_printed(rig), signed_ones[i].right);
	}
	for (size_t i = 0; i < COUNT(cases); i++) {
		out_udec(&rig->out, cases[i].value, cases[i].width);
		assert_string_equal(rig_printed(rig), cases[i].right);
		out_udec_left(&rig->out, cases[i].value, cases[i].width);
		assert_string_equal(rig_printed(rig), cases[i].left);
	}
}

static const struct {
	const char *name;
	size_t width;
	const char *ascii, *utf8;
} names[] = {
    {"", 0, "", ""},
    {"", 3, "   ", "   "},
    {"abc", 2, "abc", "abc"},
    {"abc", 5, "abc  ", "abc  "},
    {" ~", 0, " ~", " ~"},
    {"\001\037\177", 0, "...", "..."},
    {"a\nb\tc\r", 0, "a.b.c.", "a.b.c."},
    {"\033[2J", 6, ".[2J  ", ".[2J  "},
    {"\303\244x", 4, "..x ", "\303\244x "},
    {"\342\202\254", 0, "...", "\342\202\254"},
    {"\360\237\220\247", 0, "....", "\360\237\220\247"},
    /* C1 controls, which some terminals obey */
    {"\302\200\302\237", 0, "....", "...."},
    {"\302\240", 0, "..", "\302\240"},
    /* marks that turn the direction of text, and line breaks of Unicode */
    {"\342\200\256\342\200\217", 0, "......", "......"},
    {"\342\201\246\342\201\251", 0, "......", "......"},
    {"\342\200\250\330\234", 0, ".....", "....."},
    {"\342\200\220\342\201\252", 0, "......", "\342\200\220\342\201\252"},
    /* not well-formed: a lone byte, a longer form, surrogates, beyond
     */
    {"\200\277", 0, "..", ".."},
    {"\233[2J", 0, ".[2J", ".[2J"},
    {"\301\201", 0, "..", ".."},
    {"\340\200\200", 0, "...", "..."},
    {"\355\240\200", 0, "...", "..."},
    {"\355\237\277", 0, "...", "\355\237\277"},
    {"\360\200\200\200", 0, "....", "...."},
    {"\364\217\277\277", 0, "....", "\364\217\277\277"},
    {"\364\220\200\200", 0, "....", "...."},
    {"\365\200\200\200", 0, "....", "...."},
    {"\377\376", 0, "..", ".."},
    /* cut short, or broken by another byte */
    {"a\303", 0, "a.", "a."},
    {"\342\202", 0, "..", ".."},
    {"\342\202x", 0, "..x", "..x"},
    {"\342x\254", 0, ".x.", ".x."},
    {"\360\237\220x", 0, "...x", "...x"},
};

static void names_are_cleaned(void **state)
{
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(names); i++) {
		struct span name = span_from(names[i].name);
		char copy[32];

		out_clean(&rig->out, name, CLEAN_ASCII, names[i].width);
		assert_string_equal(rig_printed(rig), names[i].ascii);
		out_name(&rig->out, names[i].name, names[i].width);
		assert_string_equal(rig_printed(rig), names[i].ascii);
		out_clean(&rig->out, name, CLEAN_UTF8, names[i].width);
		assert_string_equal(rig_printed(rig), names[i].utf8);
		strcpy(copy, names[i].name);
		assert_ptr_equal(clean_text(copy, CLEAN_ASCII), copy);
		assert_memory_equal(copy, names[i].ascii, name.len);
		strcpy(copy, names[i].name);
		assert_ptr_equal(clean_text(copy, CLEAN_UTF8), copy);
		assert_memory_equal(copy, names[i].utf8, name.len);
	}
	out_clean(&rig->out, (struct span){"a\0b", 3}, CLEAN_UTF8, 4);
	assert_string_equal(rig_printed(rig), "a.b ");
	/* a sequence may not reach after the span */
	out_clean(&rig->out, (struct span){"\303\244", 1}, CLEAN_UTF8, 0);
	assert_string_equal(rig_printed(rig), ".");
}

/* Whatever the pieces, what comes out is what went in. */
static void more_than_the_buffer(void **state)
{
	static char want[3 * OUT_SIZE];
	struct rig *rig = *state;
	size_t used = 0;

	for (size_t len = 1; used + len < sizeof want; len += 97) {
		memset(want + used, 'a' + (int)(len % 26), len);
		out_bytes(&rig->out, want + used, len);
		assert_in_range(rig->out.len, 0, OUT_SIZE);
		used += len;
	}
	assert_true(used > 2 * OUT_SIZE);
	want[used] = '\0';
	assert_string_equal(rig_printed(rig), want);
	out_pad(&rig->out, OUT_SIZE + 5);
	assert_int_equal(strspn(rig_printed(rig), " "), OUT_SIZE + 5);
}

static void printf_at_the_edge(void **state)
{
	struct rig *rig = *state;
	const char *text;

	out_printf(&rig->out, "%-5s|%03d", "ab", 7);
	assert_string_equal(rig_printed(rig), "ab   |007");
	/* too long for what is left, but not for the buffer */
	for (size_t left = 0; left < 9; left++) {
		out_pad(&rig->out, OUT_SIZE - left);
		out_printf(&rig->out, "%s", "12345678");
		text = rig_printed(rig);
		assert_int_equal(strlen(text), OUT_SIZE - left + 8);
		assert_string_equal(text + OUT_SIZE - left, "12345678");
	}
}

static void the_first_error_is_kept(void **state)
{
	static struct out out;
	int fd = open("/dev/full", O_WRONLY);

	(void)state;
	if (fd < 0)
		skip();
	out_init(&out, fd);
	assert_true(out_flush(&out));
	out_str(&out, "x");
	assert_false(out_flush(&out));
	assert_int_equal(out.error, ENOSPC);
	assert_int_equal(out.len, 0);
	close(fd);
	/* now it would be EBADF */
	out_pad(&out, 2 * OUT_SIZE);
	assert_false(out_flush(&out));
	assert_int_equal(out.error, ENOSPC);
}

/* What was not asked to be written is not. */
static void nothing_before_a_flush(void **state)
{
	struct rig *rig = *state;

	out_str(&rig->out, "row\n");
	assert_string_equal(paper_text(&rig->printed), "");
	assert_string_equal(rig_printed(rig), "row\n");
	assert_string_equal(rig_printed(rig), "");
}

/* More than the buffer, kept instead of written, and forgotten. */
static void held_in_memory(void **state)
{
	struct out out;
	struct span text;

	(void)state;
	out_init(&out, OUT_HELD);
	assert_int_equal(out_text(&out).len, 0);
	out_str(&out, "first");
	assert_span(out_text(&out), "first");
	out_pad(&out, 3 * OUT_SIZE);
	assert_true(out_flush(&out));
	out_str(&out, "last");
	text = out_text(&out);
	assert_int_equal(text.len, 5 + 3 * OUT_SIZE + 4);
	assert_memory_equal(text.at, "first ", 6);
	assert_memory_equal(text.at + text.len - 5, " last", 5);
	out_clear(&out);
	assert_int_equal(out_text(&out).len, 0);
	out_str(&out, "again");
	assert_span(out_text(&out), "again");
	assert_int_equal(out.error, 0);
	out_clear(&out);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(plain_text),
	    rig_test(numbers),
	    rig_test(names_are_cleaned),
	    rig_test(more_than_the_buffer),
	    rig_test(printf_at_the_edge),
	    rig_test(nothing_before_a_flush),
	    cmocka_unit_test(held_in_memory),
	    cmocka_unit_test(the_first_error_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
