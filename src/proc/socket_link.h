/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCKET_LINK_H
#define PROC_SOCKET_LINK_H

#include "proc/scan.h"

/*
 * The files of /proc/PID that show sockets which the process holds without a
 * descriptor in /proc/PID/fd.
 */

/*
 * Parses `socket:[4711]`, the kernel's name of a socket, with nothing after it.
 */
bool socket_name_parse(struct span name, uint64_t *inode);

/*
 * A line of /proc/PID/maps: SCAN_OK, with the inode, for a socket that is
 * mapped into memory. The mapping holds the socket after its descriptor is
 * closed.
 */
enum scan maps_parse(struct span line, uint64_t *inode);

/*
 * A line of /proc/PID/fdinfo/FD of an io_uring: SCAN_OK, with the inode, for a
 * socket that is registered there. The ring holds the socket after its
 * descriptor is closed. *inside must be false before the first line; only the
 * parser changes it.
 */
enum scan io_uring_parse(struct span line, bool *inside, uint64_t *inode);

/*
 * A line of /proc/PID/fdinfo/FD of a unix socket: SCAN_OK, with the number of
 * descriptors that were sent to it and not received.
 */
enum scan scm_fds_parse(struct span line, uint64_t *n);

#endif
