/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "parsed.h"

#include "unit.h"

/* Returns the number of words, of which the first is the program's name. */
static int words_split(struct parsed *p, const char *line)
{
	int argc = 0;

	snprintf(p->line, sizeof p->line, "netstat %s", line);
	for (char *word = strtok(p->line, " "); word;
	     word = strtok(NULL, " ")) {
		assert_in_range(argc, 0, PARSED_WORDS - 2);
		p->argv[argc++] = word;
	}
	p->argv[argc] = NULL;
	return argc;
}

void parse_words(struct parsed *p, int argc)
{
	FILE *err = tmpfile();
	size_t len;

	assert_non_null(err);
	p->result = opts_parse(argc, p->argv, OPTS_SELINUX, &p->opts, err);
	rewind(err);
	len = fread(p->said, 1, sizeof p->said - 1, err);
	p->said[len] = '\0';
	fclose(err);
	p->families[0] = '\0';
	for (size_t i = 0; i < p->opts.n_families && i < 20; i++) {
		if (i > 0)
			strcat(p->families, ",");
		strcat(p->families, p->opts.families[i]->name);
	}
}

void parse(struct parsed *p, const char *line)
{
	parse_words(p, words_split(p, line));
}

static void assert_text(const char *got, const char *want)
{
	assert_string_equal(got ? got : "(none)", want ? want : "(none)");
}

void assert_opts(const struct opts *got, const struct opts *want)
{
	assert_int_equal(got->mode, want->mode);
	assert_int_equal(got->modes, want->modes);
	assert_int_equal(got->want, want->want);
	assert_int_equal(got->extend, want->extend);
	assert_int_equal(got->all, want->all);
	assert_int_equal(got->listening, want->listening);
	assert_int_equal(got->programs, want->programs);
	assert_int_equal(got->timers, want->timers);
	assert_int_equal(got->wide, want->wide);
	assert_int_equal(got->verbose, want->verbose);
	assert_int_equal(got->continuous, want->continuous);
	assert_int_equal(got->context, want->context);
	assert_int_equal(got->symbolic, want->symbolic);
	assert_int_equal(got->fib, want->fib);
	assert_int_equal(got->cache, want->cache);
	assert_int_equal(got->numeric_hosts, want->numeric_hosts);
	assert_int_equal(got->numeric_ports, want->numeric_ports);
	assert_int_equal(got->numeric_users, want->numeric_users);
	assert_int_equal(got->delay, want->delay ? want->delay : 1);
	assert_text(got->iface, want->iface);
	assert_text(got->sysroot, want->sysroot);
}
