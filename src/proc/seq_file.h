/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SEQ_FILE_H
#define PROC_SEQ_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A file that is read one page at a time. It does not own `fd`. */
struct seq_file {
	int fd;
	/*
	 * One of the kernel's tables of sockets: a read that returns less than
	 * was requested is the last one
	 */
	bool table;
	bool ended; /* the end is reached, as far as is known */
};

/*
 * Reads as read(2) does, and again after a signal. It reads at most as many
 * bytes as the kernel formats at a time without waste.
 *
 * seq_read_iter() in fs/seq_file.c formats records into a page until it has as
 * many bytes as requested. For a request of a page or more, the last record
 * does not fit. The kernel discards it, and formats it again for the next read:
 * one record in 28 of /proc/net/tcp.
 *
 * At the end of a table, another read returns nothing. For this read,
 * tcp_seq_start() and udp_seq_start() walk the whole table again, up to the
 * number of the next record. This takes a tenth of the time of `cat
 * /proc/net/tcp`, and half the time of a tcp6 without sockets. But as long as a
 * record fits into the rest of the page, seq_read_iter() adds records until it
 * has as many bytes as requested, or there are no more records. So a short read
 * is the last one. The same is true of seq_read() before Linux 5.10.
 */
ssize_t seq_file_read(struct seq_file *file, char *buf, size_t size);

#endif
