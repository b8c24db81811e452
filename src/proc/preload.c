/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/preload.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "proc/held.h"
#include "proc/lines.h"
#include "proc/reader.h"
#include "proc/root_open.h"

bool root_hold(const struct root *root, enum tree tree, const char *path,
	       const struct read_plan *plan, struct held *held)
{
	/* what fails here is tried again, and told then */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);
	struct seq_file file;
	bool whole;

	*held = (struct held){.root = root, .tree = tree, .path = path};
	if (fd < 0) {
		held->error = errno;
		return false;
	}
	held->live = root_fd_is_live(root, fd);
	file = (struct seq_file){.fd = fd, .table = held->live && plan->table};
	whole = held_fill(held, file, file.table ? plan->until : NULL);
	close(fd);
	if (!whole)
		held_free(held);
	return whole;
}

bool root_begin(const struct root *root, enum tree tree, const char *path,
		const struct read_plan *plan, struct held *held)
{
	/* as in root_hold */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);

	*held = (struct held){.root = root, .tree = tree, .path = path};
	if (fd < 0)
		return false;
	held->live = root_fd_is_live(root, fd);
	held->bytes = malloc(LINES_SIZE);
	held->reader = held->bytes
			   ? reader_start((struct seq_file){
				 .fd = fd, .table = held->live && plan->table})
			   : NULL;
	held->fd = fd;
	if (held->reader)
		return true;
	close(fd);
	held_free(held);
	return false;
}

bool held_is(const struct held *held)
{
	return held->bytes || held->reader;
}

void held_lines(const struct held *held, struct lines *lines)
{
	lines_init(lines, held->root, held->tree, held->path);
	lines->live = held->live;
	lines->reader = held->reader;
	lines->buf = held->bytes;
	if (held->reader)
		return;
	lines->len = held->len;
	lines->eof = true;
	lines->nul = held->nul;
}

void held_free(struct held *held)
{
	free(held->bytes);
	if (held->reader) {
		reader_end(held->reader);
		close(held->fd);
	}
	*held = (struct held){.bytes = NULL};
}
