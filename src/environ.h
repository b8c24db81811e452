/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ENVIRON_H
#define ENVIRON_H

#include <stdbool.h>

/*
 * Takes out of the environment what would make libc read other files, ask
 * others or print other names: netstat may be given to users who should not
 * choose that. To be called before there is a thread.
 */
void environ_clean(void);

/* Do options end at the first word that is none? */
bool environ_posix(void);

#endif
