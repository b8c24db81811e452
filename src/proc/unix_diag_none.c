/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>

#include "proc/unix_diag.h"

/* In place of unix_diag.c where the kernel's headers are not to be had. */
void unix_diag_ask(struct unix_names *names)
{
	(void)names;
	errno = ENOSYS;
}
