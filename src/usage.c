/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>

#include "opttab.h"

static void usage_line(FILE *to, const struct opt *opt)
{
	const char *arg = opt->argname ? opt->argname : "";
	char form[40];

	if (opt->letter && opt->name)
		snprintf(form, sizeof form, "-%c, --%s%s", opt->letter,
			 opt->name, arg);
	else if (opt->letter)
		snprintf(form, sizeof form, "-%c%s", opt->letter, arg);
	else
		snprintf(form, sizeof form, "--%s%s", opt->name, arg);
	fprintf(to, "        %-24s %s\n", form, opt->help);
}

static void usage_part(FILE *to, enum opt_part part)
{
	const struct opt *opt;

	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->part == part && opt->common)
			usage_line(to, opt);
}

/* <socket>=-t -S ... */
static void usage_sockets(FILE *to)
{
	const struct opt *opt;

	fputs("  <socket>=", to);
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->letter && opt->name &&
		    (opt->act == ACT_IS_FAMILY ||
		     (opt->act == ACT_WANT && opt->part == PART_HIDDEN)))
			fprintf(to, "-%c ", opt->letter);
	fputs("<family>=-4 -6 -A NAME[,NAME...] --NAME\n", to);
}

void opts_usage(FILE *to)
{
	fputs("usage: netstat [-alnpeoWcv] [<socket> ...] [<family>] [DELAY]\n"
	      "       netstat {-r|-i|-s|-g|-M} [-aneWcv] [<family>] [DELAY]\n",
	      to);
	fputc('\n', to);
	for (int part = PART_MODE; part < PARTS; part++)
		usage_part(to, (enum opt_part)part);
	usage_sockets(to);
	fputs("netstat(8) has all options. Families that have routes:\n", to);
}

/* Rows of three, with the blanks of net-tools 2.10. */
void opts_families(FILE *to)
{
	const struct family *family;
	unsigned n = 0;

	for (size_t i = 0; (family = family_at(i)); i++) {
		if (!family->title)
			continue;
		if (n % 3 == 0)
			fputs(n > 0 ? "\n    " : "    ", to);
		fprintf(to, "%s (%s) ", family->name, family->title);
		n++;
	}
	fputc('\n', to);
}
