/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ERROR_H
#define ERROR_H

/*
 * The text of an errno as in glibc's C locale, on every libc, because scripts
 * know these texts. The string is static, or strerror's.
 */
const char *error_text(int error);

#endif
