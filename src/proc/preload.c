/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/preload.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "proc/lines.h"
#include "proc/preload_fill.h"
#include "proc/reader.h"
#include "proc/root_open.h"

bool root_preload(const struct root *root, enum tree tree, const char *path,
		  const struct read_plan *plan, struct preload *preload)
{
	/* what fails here is tried again later, and reported then */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);
	struct seq_file file;
	bool whole;

	*preload = (struct preload){.root = root, .tree = tree, .path = path};
	if (fd < 0) {
		preload->error = errno;
		return false;
	}
	preload->live = root_fd_is_live(root, fd);
	file =
	    (struct seq_file){.fd = fd, .table = preload->live && plan->table};
	whole = preload_fill(preload, file, file.table ? plan->until : NULL);
	close(fd);
	if (!whole)
		preload_free(preload);
	return whole;
}

bool root_lines_whole(const struct root *root, enum tree tree, const char *path,
		      struct preload *preload, struct lines *lines)
{
	const struct read_plan plan = {.table = false};

	*preload = (struct preload){.bytes = NULL};
	if (!root_preload(root, tree, path, &plan, preload))
		return root_lines(root, tree, path, lines);
	preload_lines(preload, lines);
	return true;
}

bool root_read_ahead(const struct root *root, enum tree tree, const char *path,
		     const struct read_plan *plan, struct preload *preload)
{
	/* as in root_preload */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);

	*preload = (struct preload){.root = root, .tree = tree, .path = path};
	if (fd < 0)
		return false;
	preload->live = root_fd_is_live(root, fd);
	preload->bytes = malloc(LINES_SIZE);
	preload->reader =
	    preload->bytes
		? reader_start((struct seq_file){
		      .fd = fd, .table = preload->live && plan->table})
		: NULL;
	preload->fd = fd;
	if (preload->reader)
		return true;
	close(fd);
	preload_free(preload);
	return false;
}

bool preload_is_set(const struct preload *preload)
{
	return preload->bytes || preload->reader;
}

void preload_lines(const struct preload *preload, struct lines *lines)
{
	lines_init(lines, preload->root, preload->tree, preload->path);
	lines->live = preload->live;
	lines->reader = preload->reader;
	lines->buf = preload->bytes;
	if (preload->reader)
		return;
	lines->len = preload->len;
	lines->eof = true;
	lines->nul = preload->nul;
}

void preload_free(struct preload *preload)
{
	free(preload->bytes);
	if (preload->reader) {
		reader_end(preload->reader);
		close(preload->fd);
	}
	*preload = (struct preload){.bytes = NULL};
}
