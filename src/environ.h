/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ENVIRON_H
#define ENVIRON_H

#include <stdbool.h>

/*
 * Removes the environment variables that would make libc read other files, ask
 * other servers or print other names. netstat may be given to users who must
 * not choose these. Must be called before the first thread starts.
 */
void environ_clean(void);

/* True if options end at the first argument that is not one. */
bool environ_posix(void);

#endif
