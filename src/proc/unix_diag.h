/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_DIAG_H
#define PROC_UNIX_DIAG_H

#include "proc/unix_names.h"

/*
 * Asks the kernel for the names of all unix sockets of this network namespace,
 * by sock_diag(7). Sets names->known when all of them came; otherwise errno
 * tells why not. The caller frees `names`.
 */
void unix_diag_ask(struct unix_names *names);

#endif
