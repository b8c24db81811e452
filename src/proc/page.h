/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PAGE_H
#define PROC_PAGE_H

#include <stddef.h>
#include <sys/types.h>

/*
 * As read(2), again when a signal came in between, but of no more bytes than
 * the kernel makes up at a time without waste.
 *
 * seq_read_iter() in fs/seq_file.c makes up records into a page for as long as
 * it has not what was asked for. Whoever asks for a page or more has it make
 * up one record too many each time, which does not fit, is thrown away and made
 * up again by the next read: one in 28 of /proc/net/tcp.
 */
ssize_t page_read(int fd, char *buf, size_t size);

#endif
