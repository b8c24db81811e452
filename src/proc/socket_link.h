/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCKET_LINK_H
#define PROC_SOCKET_LINK_H

#include "proc/scan.h"

/*
 * The ways in which a file of /proc/PID names a socket that the process holds
 * without a descriptor in /proc/PID/fd.
 */

/* `socket:[4711]`, as the kernel writes the name of a socket, and no more. */
bool socket_name_parse(struct span name, uint64_t *inode);

/*
 * A line of /proc/PID/maps: SCAN_OK, with the inode, for a socket that is
 * mapped into memory, which keeps it when its descriptor is closed.
 */
enum scan maps_parse(struct span line, uint64_t *inode);

/*
 * A line of /proc/PID/fdinfo/FD of an io_uring: SCAN_OK, with the inode, for a
 * socket that is registered there, which keeps it when its descriptor is
 * closed. *inside is false before the first line, and belongs to the parser.
 */
enum scan io_uring_parse(struct span line, bool *inside, uint64_t *inode);

/*
 * A line of /proc/PID/fdinfo/FD of a unix socket: SCAN_OK, with the number of
 * descriptors that were sent to it and are not received.
 */
enum scan scm_fds_parse(struct span line, uint64_t *n);

#endif
