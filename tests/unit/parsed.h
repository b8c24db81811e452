/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PARSED_H
#define PARSED_H

#include "opts.h"

enum { PARSED_WORDS = 80 };

/* A command line, split at its blanks, and what came of it. */
struct parsed {
	char line[1024];
	char *argv[PARSED_WORDS]; /* words of `line` */
	enum opts_result result;
	struct opts opts;
	char said[4096];
	char families[256]; /* with commas */
};

/* Reads `netstat LINE`. */
void parse(struct parsed *p, const char *line);

/* Reads the first `argc` words of p->argv. */
void parse_words(struct parsed *p, int argc);

/* Fails unless both are the same but for the families; a delay of 0 is 1. */
void assert_opts(const struct opts *got, const struct opts *want);

#endif
