/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: args */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "opts.h"

enum { WORDS_MAX = 64 };

/* Each line is a command line, its words between blanks. */
static void check_words(struct span line, FILE *null)
{
	char *words = strndup(line.at, line.len), *next = words;
	char *argv[WORDS_MAX + 1];
	struct opts opts;
	int argc = 0;

	fuzz_must(words);
	while (next && argc < WORDS_MAX)
		argv[argc++] = strsep(&next, " ");
	argv[argc] = NULL;
	if (opts_parse(argc, argv, OPTS_SELINUX, &opts, null) == OPTS_RUN)
		fuzz_must(opts.modes <= 1 && opts.n_families <= OPTS_FAMILIES &&
			  opts.delay > 0);
	free(words);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	FILE *null = fopen("/dev/null", "w");
	struct span line;

	fuzz_must(null);
	while (fuzz_line(&input, &line))
		check_words(line, null);
	fclose(null);
}
