/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/columns.h"

#include <string.h>

enum { IFACE_MAX = 15, WORD_MAX = 127 };

/*
 * net-tools 2.10 makes a scanf format from the header, in a buffer of 512
 * bytes. These are the limits of its length before a column that is skipped
 * ("%*s ") and before one that is wanted.
 */
enum { FORMAT_SKIP = 4, FORMAT_SKIP_MAX = 507, FORMAT_MAX = 511 };

static size_t format_len(enum column_kind kind)
{
	switch (kind) {
	case COLUMN_IFACE:
		return strlen("%15s ");
	case COLUMN_WORD:
		return strlen("%127s ");
	case COLUMN_HEX:
	case COLUMN_INT:
		break;
	}
	return strlen("%d ");
}

enum columns_result columns_parse(struct span line, const struct column *want,
				  size_t n, struct columns *columns)
{
	struct cursor c = scan_from(line);
	struct span name;
	size_t format = 0, at = 0;

	*columns = (struct columns){.want = want, .n = n};
	/* a CR is part of the last name, which is then unknown */
	while (at < n && scan_token(&c, " \t", &name)) {
		if (span_is(name, want[at].name)) {
			format += format_len(want[at].kind);
			if (format > FORMAT_MAX)
				return COLUMNS_MANY;
			at++;
		} else {
			format += FORMAT_SKIP;
			if (format > FORMAT_SKIP_MAX)
				return COLUMNS_MANY;
			columns->skip[at]++;
		}
	}
	if (at == n)
		return COLUMNS_OK;
	columns->lacks = want[at].name;
	return COLUMNS_LACK;
}

static bool field_read(struct cursor *c, enum column_kind kind,
		       struct column_value *field)
{
	uint64_t hex;
	int64_t dec;

	switch (kind) {
	case COLUMN_IFACE:
		return scan_word_max(c, IFACE_MAX, &field->word);
	case COLUMN_WORD:
		return scan_word_max(c, WORD_MAX, &field->word);
	case COLUMN_HEX:
		if (!scan_hex(c, &hex))
			return false;
		field->number = (int32_t)(uint32_t)hex;
		return true;
	case COLUMN_INT:
		break;
	}
	if (!scan_dec(c, &dec))
		return false;
	field->number = (int32_t)(uint32_t)(uint64_t)dec;
	return true;
}

size_t columns_row(struct span line, const struct columns *columns,
		   struct column_value fields[COLUMNS_MAX])
{
	struct cursor c = scan_from(line);
	struct span other;
	size_t i;

	for (i = 0; i < columns->n; i++) {
		for (unsigned k = 0; k < columns->skip[i]; k++)
			if (!scan_word(&c, &other))
				return i;
		if (!field_read(&c, columns->want[i].kind, &fields[i]))
			return i;
	}
	return i;
}
