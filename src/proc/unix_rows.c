/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_rows.h"

#include "proc/unix_diag.h"

static void diag_call(void *arg)
{
	unix_diag_ask(arg);
}

/* The kernel answers for the namespace that its socket was opened in. */
static void diag_ask(struct netns_view *view, struct unix_names *names)
{
	if (!view || view->ns->own)
		unix_diag_ask(names);
	else if (netns_enter(view))
		(void)netns_call(view, diag_call, names);
}

/* Asks the kernel once more; false if that is useless. */
static bool ask_again(struct unix_rows *rows)
{
	struct unix_names *names;

	if (rows->refused || rows->asked == UNIX_ASKS_MAX)
		return false;
	names = &rows->answers[rows->asked++];
	diag_ask(rows->view, names);
	rows->refused = !names->known;
	return names->known;
}

/*
 * The verdict of the latest answer that has one. Older answers still know
 * sockets that were closed since.
 */
static enum unix_verdict answers_judge(const struct unix_rows *rows,
				       struct span line,
				       const struct unix_sock *sock)
{
	enum unix_verdict verdict = UNIX_UNDECIDED;

	for (size_t i = rows->asked; verdict == UNIX_UNDECIDED && i > 0; i--)
		verdict = unix_guard_judge(&rows->guard, &rows->answers[i - 1],
					   line, sock);
	return verdict;
}

static enum unix_verdict evidence_judge(struct unix_rows *rows,
					struct span line,
					const struct unix_sock *sock)
{
	if (!rows->gathered)
		unix_evidence_gather(&rows->evidence, rows->root, rows->path);
	rows->gathered = true;
	return unix_evidence_judge(&rows->evidence, line, sock);
}

/* `sock` is the line as parsed, or NULL if it is no row. */
static enum unix_verdict line_judge(struct unix_rows *rows, struct span line,
				    const struct unix_sock *sock)
{
	enum unix_verdict verdict;

	if (!rows->guarded || !unix_guard_suspects(&rows->guard, line))
		return UNIX_ROW;
	verdict = answers_judge(rows, line, sock);
	while (verdict == UNIX_UNDECIDED && ask_again(rows))
		verdict = answers_judge(rows, line, sock);
	if (verdict == UNIX_UNDECIDED && rows->refused)
		verdict = evidence_judge(rows, line, sock);
	return verdict;
}

void unix_rows_begin(struct unix_rows *rows, const struct root *root,
		     struct netns_view *view, const char *path,
		     struct lines *lines)
{
	struct span line;

	*rows = (struct unix_rows){
	    .root = root, .view = view, .path = path, .lines = lines};
	rows->guarded = lines_are_live(lines);
	if (lines_next(lines, &line))
		rows->layout = unix_layout_parse(line);
}

enum unix_row unix_rows_next(struct unix_rows *rows, struct unix_sock *sock)
{
	struct span line;

	while (lines_next(rows->lines, &line)) {
		const bool read =
		    unix_parse(line, rows->layout, sock) == SCAN_OK;
		const enum unix_verdict verdict =
		    line_judge(rows, line, read ? sock : NULL);

		if (verdict == UNIX_FORGED) {
			rows->forged++;
			unix_guard_forged(&rows->guard, line);
			continue;
		}
		if (!read)
			return UNIX_ROWS_BOGUS;
		/* a line counts as a row unless there is evidence against it */
		if (verdict == UNIX_UNDECIDED) {
			unix_guard_doubt(&rows->guard, line, sock);
		} else {
			unix_guard_row(&rows->guard, sock);
			unix_evidence_pass(&rows->evidence, line, sock);
		}
		return UNIX_ROWS_SOCK;
	}
	return UNIX_ROWS_END;
}

void unix_rows_end(struct unix_rows *rows)
{
	for (size_t i = 0; i < rows->asked; i++)
		unix_names_free(&rows->answers[i]);
	unix_evidence_free(&rows->evidence);
}
