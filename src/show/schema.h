/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SCHEMA_H
#define SHOW_SCHEMA_H

#include "out.h"

/*
 * Prints the JSON Schema (2020-12) of --json, which is made from the field
 * tables.
 */
void schema_print(struct out *out);

#endif
