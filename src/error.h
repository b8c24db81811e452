/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ERROR_H
#define ERROR_H

/*
 * What an errno means, in the words of glibc's C locale on every libc: scripts
 * know those. The string is static, or strerror's.
 */
const char *error_text(int error);

#endif
