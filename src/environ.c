/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "environ.h"

#include <stddef.h>
#include <stdlib.h>

/*
 * The variables that glibc's resolver reads, according to resolver(5),
 * host.conf(5) and a trace. RESOLV_HOST_CONF names a file; each line of it that
 * is no option of host.conf is printed. So with this variable, root would print
 * any file.
 */
static const char *const dropped[] = {
    "HOSTALIASES",	"LOCALDOMAIN",	     "RESOLV_ADD_TRIM_DOMAINS",
    "RESOLV_HOST_CONF", "RESOLV_MULTI",	     "RESOLV_OVERRIDE_TRIM_DOMAINS",
    "RESOLV_REORDER",	"RESOLV_SERV_ORDER", "RESOLV_SPOOF_CHECK",
    "RES_OPTIONS",
};

void environ_clean(void)
{
	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		(void)unsetenv(dropped[i]);
}

bool environ_posix(void)
{
	return getenv("POSIXLY_CORRECT");
}
