/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_READER_H
#define PROC_READER_H

#include <stddef.h>
#include <sys/types.h>

#include "proc/seq_file.h"

/*
 * Reads one file in a new thread, up to READER_AHEAD bytes ahead of the
 * consumer. So rows are printed while the kernel formats the next ones, and the
 * kernel formats two files at the same time.
 */
struct reader;

enum { READER_AHEAD = 2 * 262144 };

/*
 * Starts to read `file`. The caller keeps its descriptor open until reader_end.
 * NULL, with errno, without memory or a thread: nothing has been read then.
 */
struct reader *reader_start(struct seq_file file);

/* Returns the next bytes, as read(2) does, and waits for them if necessary. */
ssize_t reader_read(struct reader *reader, char *buf, size_t size);

/*
 * Ends the thread, even if the file is not read completely, and frees `reader`.
 */
void reader_end(struct reader *reader);

#endif
