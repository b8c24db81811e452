/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SEQ_FILE_H
#define PROC_SEQ_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A file that is read a page at a time. It does not own `fd`. */
struct seq_file {
	int fd;
	/*
	 * One of the kernel's own tables of sockets: a read that gives less
	 * than was asked for is the last one
	 */
	bool table;
	bool ended; /* nothing comes any more, as far as that is known */
};

/*
 * As read(2), again when a signal came in between, but of no more bytes than
 * the kernel makes up at a time without waste.
 *
 * seq_read_iter() in fs/seq_file.c makes up records into a page for as long as
 * it has not what was asked for. Whoever asks for a page or more has it make
 * up one record too many each time, which does not fit, is thrown away and made
 * up again by the next read: one in 28 of /proc/net/tcp.
 *
 * A table's end costs a read that gives nothing, for which tcp_seq_start() and
 * udp_seq_start() go through all of it once more, by the number of the next
 * record: a tenth of the time of `cat /proc/net/tcp`, and half of that of a
 * tcp6 without a socket. But as long as a record fits into what is left of the
 * page, seq_read_iter() adds records until it has what was asked for, or there
 * are no more. So has seq_read() before Linux 5.10.
 */
ssize_t seq_file_read(struct seq_file *file, char *buf, size_t size);

#endif
