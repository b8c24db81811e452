/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "error.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

/* Errors that may occur and whose texts differ in musl. */
static const struct {
	int error;
	const char *text;
} texts[] = {
    {EIO, "Input/output error"},
    {ELOOP, "Too many levels of symbolic links"},
    {EMFILE, "Too many open files"},
    {ENAMETOOLONG, "File name too long"},
    {ENFILE, "Too many open files in system"},
    {ENODEV, "No such device"},
    {ENOMEM, "Cannot allocate memory"},
    {ENOTTY, "Inappropriate ioctl for device"},
    {ENXIO, "No such device or address"},
    {EOVERFLOW, "Value too large for defined data type"},
    {EBADF, "Bad file descriptor"},
};

const char *error_text(int error)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i].error == error)
			return texts[i].text;
	return strerror(error);
}
