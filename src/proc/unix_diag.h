/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_DIAG_H
#define PROC_UNIX_DIAG_H

#include "proc/unix_names.h"

/*
 * Requests the names of all unix sockets of this network namespace from the
 * kernel, with sock_diag(7). Sets names->known if all of them were received;
 * otherwise errno is the reason. The caller frees `names`.
 */
void unix_diag_ask(struct unix_names *names);

#endif
