/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_READER_H
#define PROC_READER_H

#include <stddef.h>
#include <sys/types.h>

#include "proc/seq_file.h"

/*
 * Reads one file in a thread of its own, up to READER_AHEAD bytes ahead of who
 * takes them: while the kernel makes up rows, those before them are printed,
 * and two files are made up at the same time.
 */
struct reader;

enum { READER_AHEAD = 2 * 262144 };

/*
 * Starts to read `file`, whose descriptor stays the caller's and must be open
 * until reader_end. NULL, with errno, when there is no memory or no
 * thread: nothing has been read then.
 */
struct reader *reader_start(struct seq_file file);

/* Takes the next bytes: as read(2), which it waits for if it has to. */
ssize_t reader_read(struct reader *reader, char *buf, size_t size);

/* Ends the thread, whatever is left to be read, and frees `reader`. */
void reader_end(struct reader *reader);

#endif
