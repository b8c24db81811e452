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

/* <family>={-4|-6|...}, and the options that are called like a family */
static void usage_families(FILE *to)
{
	const struct opt *opt;
	size_t column = 80;

	fputs("  <family>={-4|-6|{-A|--protocol} NAME[,NAME...]|--NAME}; "
	      "without one: inet",
	      to);
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		if (opt->act != ACT_IS_FAMILY || opt->letter)
			continue;
		if (column >= 60) {
			fputs("\n          ", to);
			column = 0;
		}
		column += (size_t)fprintf(to, " --%s", opt->name);
	}
	fputs("\n  Families that have routes:\n", to);
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
	usage_families(to);
}

/* In rows of three, with the blanks that net-tools 2.10 prints. */
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
