/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

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

	fputc('\n', to);
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->part == part)
			usage_line(to, opt);
}

/* <socket>={-t|--tcp} ... */
static void usage_sockets(FILE *to)
{
	const struct opt *opt;
	const char *open = "\n  <socket>=";
	size_t column = 0;

	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->letter && opt->name &&
		    (opt->act == ACT_IS_FAMILY ||
		     (opt->act == ACT_WANT && opt->part == PART_HIDDEN))) {
			column += (size_t)fprintf(to, "%s{-%c|--%s}", open,
						  opt->letter, opt->name);
			open = column < 60 ? " " : "\n           ";
			column = column < 60 ? column : 0;
		}
	fputc('\n', to);
}

void opts_usage(FILE *to)
{
	fputs("usage: netstat [-vWeenNcCF] [<family>] -r [DELAY]\n"
	      "       netstat [-vWnNcaeolpZ] [<socket> ...] [DELAY]\n"
	      "       netstat {[-vWeenNac] -i | [-cnNe] -M | -s [-6tuUwS] | -g}"
	      " [DELAY]\n"
	      "       netstat {-V|--version|-h|--help}\n",
	      to);
	for (int part = PART_MODE; part < PARTS; part++)
		usage_part(to, (enum opt_part)part);
	usage_sockets(to);
	fputs("  <family>={-4|-6|{-A|--protocol} NAME[,NAME...]|--NAME}; "
	      "without one: inet\n"
	      "  Families that have routes:\n",
	      to);
}

/* As many on a line as fit. */
void opts_families(FILE *to)
{
	const struct family *family;
	size_t column = 0;

	for (size_t i = 0; (family = family_at(i)); i++) {
		size_t len;

		if (!family->title)
			continue;
		len = strlen(family->name) + strlen(family->title) + 4;
		if (column > 0 && column + len > 76) {
			fputc('\n', to);
			column = 0;
		}
		fprintf(to, "%s%s (%s)", column > 0 ? " " : "    ",
			family->name, family->title);
		column += len;
	}
	fputc('\n', to);
}
