/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "opts.h"

#include <stdlib.h>
#include <string.h>

#include "msg.h"
#include "opttab.h"
#include "query/nearest.h"

/*
 * The position in argv. getopt_long is not used: its messages differ between
 * libcs, and an abbreviation of an option that net-tools lacks could hide one
 * of net-tools' options.
 */
struct args {
	int argc;
	char **argv;
	int next;	     /* index of the next argument */
	const char *cluster; /* the rest of a cluster such as -abc, or NULL */
	FILE *err;
};

/* Room for the names of all options, because --= may stand for any of them. */
enum { NAMES_MAX = 2048 };

/* net-tools 2.10 reads only this much of a list of families. */
enum { FAMILIES_MAX = 255 };

static enum opts_result add_families(struct opts *opts, const char *names,
				     FILE *err)
{
	struct span rest = {names, strnlen(names, FAMILIES_MAX)};

	for (;;) {
		const char *comma = memchr(rest.at, ',', rest.len);
		struct span name = {rest.at, rest.len};
		const struct family *family;

		if (comma)
			name.len = (size_t)(comma - rest.at);
		family = family_find(name);

		if (!family) {
			msg_words(err, "Unknown address family `%.*s'.",
				  (int)name.len, name.at);
			return OPTS_FAMILY;
		}
		opts->want |= family->want;
		if (opts->n_families < OPTS_FAMILIES)
			opts->families[opts->n_families++] = family;
		if (!comma)
			return OPTS_RUN;
		rest.len -= name.len + 1;
		rest.at = comma + 1;
	}
}

/* The family of an option such as --ipx or -6. */
static const char *family_of(const struct opt *opt)
{
	if (opt->value == 4)
		return "inet";
	return opt->value == 6 ? "inet6" : opt->name;
}

static void opts_mode(struct opts *opts, enum mode_id mode)
{
	opts->mode = mode;
	opts->modes++;
	opts->summary = opts->summary || mode == MODE_SUMMARY;
}

static void opts_iface(struct opts *opts, const char *arg)
{
	opts_mode(opts, MODE_IFACE);
	if (arg)
		opts->iface = *arg == '=' ? arg + 1 : arg;
}

static enum opts_result opts_netns(struct opts *opts, const char *arg,
				   FILE *err)
{
	if (opts->n_netns == OPTS_NETNS) {
		msg_words(err, "netstat: --netns: more than %d of it",
			  OPTS_NETNS);
		return OPTS_REFUSED;
	}
	opts->netns[opts->n_netns++] = arg;
	return OPTS_RUN;
}

static enum opts_result opts_context(struct opts *opts, FILE *err)
{
	opts->context = opts->programs = true;
	if (opts->selinux)
		return OPTS_RUN;
	msg_words(err, "SELinux is not enabled on this machine.");
	return OPTS_NO_SELINUX;
}

/* Does what an option asks for that is a member alone, and can't fail. */
static void opts_set(struct opts *opts, const struct opt *opt, const char *arg)
{
	char *member = (char *)opts + opt->offset;

	if (opt->act == ACT_SET)
		*(bool *)member = true;
	else if (opt->act == ACT_COUNT)
		++*(unsigned *)member;
	else if (opt->act == ACT_STRING)
		*(const char **)member = arg;
	else if (opt->act == ACT_WANT)
		opts->want |= opt->value;
	else if (opt->act == ACT_NUMERIC)
		opts->numeric_hosts = opts->numeric_ports =
		    opts->numeric_users = true;
}

/* Does what an option asks for; `arg` is NULL when it has none. */
static enum opts_result opts_apply(struct opts *opts, const struct opt *opt,
				   const char *arg, FILE *err)
{
	switch (opt->act) {
	case ACT_SET:
	case ACT_COUNT:
	case ACT_STRING:
	case ACT_WANT:
	case ACT_NUMERIC:
		opts_set(opts, opt, arg);
		break;
	case ACT_MODE:
		opts_mode(opts, (enum mode_id)opt->value);
		break;
	case ACT_IFACE:
		opts_iface(opts, arg);
		break;
	case ACT_FAMILY:
		return add_families(opts, arg ? arg : "", err);
	case ACT_IS_FAMILY:
		return add_families(opts, family_of(opt), err);
	case ACT_NETNS:
		return opts_netns(opts, arg, err);
	case ACT_CONTEXT:
		return opts_context(opts, err);
	case ACT_HELP:
		return OPTS_HELP;
	case ACT_VERSION:
		return OPTS_VERSION;
	case ACT_SCHEMA:
		return OPTS_SCHEMA;
	case ACT_TCPIP:
		msg_words(err, "netstat.c: Internal Error `longopts 1 range'.");
		break;
	case ACT_NOTHING:
		break;
	}
	return OPTS_RUN;
}

static const struct opt *short_find(char letter)
{
	const struct opt *opt;

	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->letter == letter)
			return opt;
	return NULL;
}

/* True if `name` is `opt` or an abbreviation of it. */
static bool long_fits(const struct opt *opt, struct span name)
{
	if (!opt->name || strncmp(opt->name, name.at, name.len) != 0)
		return false;
	return !opt->own || opt->name[name.len] == '\0';
}

/* For abbreviations, --tcpip counts as a family. */
static bool is_family(const struct opt *opt)
{
	return opt->act == ACT_IS_FAMILY || opt->act == ACT_TCPIP;
}

/*
 * An abbreviation of two families is not ambiguous: either one may be chosen.
 */
static bool is_same(const struct opt *a, const struct opt *b)
{
	return is_family(a) && is_family(b) && a->value == b->value;
}

/*
 * The option with this name or abbreviation. NULL, and *several true, if the
 * abbreviation is ambiguous.
 */
static const struct opt *long_find(struct span name, bool *several)
{
	const struct opt *opt, *first = NULL;

	*several = false;
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		if (!long_fits(opt, name))
			continue;
		if (opt->name[name.len] == '\0') {
			*several = false;
			return opt;
		}
		if (!first)
			first = opt;
		else if (!is_same(first, opt))
			*several = true;
	}
	return *several ? NULL : first;
}

/* glibc lists the first candidate, and each one that differs from it. */
static void warn_several(const struct args *args, const char *word,
			 struct span name)
{
	const struct opt *opt, *first = NULL;
	char names[NAMES_MAX] = "";
	size_t len = 0;

	for (size_t i = 0; len < sizeof names && (opt = opttab_at(i)); i++) {
		if (!long_fits(opt, name) || (first && is_same(first, opt)))
			continue;
		if (!first)
			first = opt;
		len += (size_t)snprintf(names + len, sizeof names - len,
					" '--%s'", opt->name);
	}
	msg_words(args->err, "%s: option '--%s' is ambiguous; possibilities:%s",
		  args->argv[0], word, names);
}

/* After glibc's message, suggests the option with the nearest name. */
static void warn_unknown(const struct args *args, const char *word,
			 struct span name)
{
	struct nearest nearest;
	const struct opt *opt;

	msg_words(args->err, "%s: unrecognized option '--%s'", args->argv[0],
		  word);
	nearest_init(&nearest, name);
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->name && opt->act != ACT_TCPIP)
			nearest_offer(&nearest, opt->name);
	if (nearest.name)
		msg_words(args->err, "%s: the nearest option is '--%s'",
			  args->argv[0], nearest.name);
}

/* The next argument, for an option that requires one; NULL if there is none. */
static const char *args_next(struct args *args)
{
	return args->next < args->argc ? args->argv[args->next++] : NULL;
}

/* --name or --name=argument; `word` is the text after the dashes. */
static enum opts_result long_read(struct args *args, struct opts *opts,
				  const char *word)
{
	struct span name = {word, strcspn(word, "=")};
	const char *arg = word[name.len] == '=' ? word + name.len + 1 : NULL;
	bool several;
	const struct opt *opt = long_find(name, &several);

	if (several) {
		warn_several(args, word, name);
		return OPTS_USAGE;
	}
	if (!opt) {
		warn_unknown(args, word, name);
		return OPTS_USAGE;
	}
	/* -i has no argument, --interfaces may have one */
	if (arg && opt->arg == ARG_NONE && opt->act != ACT_IFACE) {
		msg_words(args->err,
			  "%s: option '--%s' doesn't allow an argument",
			  args->argv[0], opt->name);
		return OPTS_USAGE;
	}
	if (!arg && opt->arg == ARG_NEEDED && !(arg = args_next(args))) {
		msg_words(args->err, "%s: option '--%s' requires an argument",
			  args->argv[0], opt->name);
		return OPTS_USAGE;
	}
	return opts_apply(opts, opt, arg, args->err);
}

/* One letter of a cluster such as -tulpen. */
static enum opts_result short_read(struct args *args, struct opts *opts)
{
	char letter = *args->cluster++;
	const struct opt *opt = short_find(letter);
	const char *arg = NULL;

	if (letter == '?')
		return OPTS_USAGE;
	if (!opt) {
		msg_words(args->err, "%s: invalid option -- '%c'",
			  args->argv[0], letter);
		return OPTS_USAGE;
	}
	if (opt->arg != ARG_NONE && *args->cluster) {
		arg = args->cluster;
		args->cluster = NULL;
	} else if (opt->arg == ARG_NEEDED && !(arg = args_next(args))) {
		msg_words(args->err, "%s: option requires an argument -- '%c'",
			  args->argv[0], letter);
		return OPTS_USAGE;
	}
	return opts_apply(opts, opt, arg, args->err);
}

/* The digits after the decimal point as nanoseconds; only nine are used. */
static unsigned nanoseconds(const char *digits)
{
	unsigned ns = 0;

	for (int i = 0; i < 9; i++)
		ns = ns * 10 + (*digits ? (unsigned)(*digits++ - '0') : 0);
	return ns;
}

/*
 * An argument that is no option. It is ignored, unless it is the delay at the
 * end.
 */
static void word_read(const struct args *args, struct opts *opts,
		      const char *word)
{
	static const char digits[] = "0123456789";
	const size_t whole = strspn(word, digits);
	const char *fraction = word[whole] == '.' ? word + whole + 1 : "";
	unsigned long delay;
	unsigned ns;

	if (args->next < args->argc || whole == 0 ||
	    (word[whole] && !*fraction) || fraction[strspn(fraction, digits)])
		return;
	delay = strtoul(word, NULL, 10);
	ns = nanoseconds(fraction);
	if ((delay == 0 && ns == 0) || delay > UINT32_MAX)
		return;
	opts->delay = (unsigned)delay;
	opts->delay_ns = ns;
	opts->continuous = true;
}

/* True if one of the remaining arguments is this word. */
static bool has_word(const struct args *args, const char *word)
{
	for (int i = args->next; i < args->argc; i++)
		if (strcmp(args->argv[i], word) == 0)
			return true;
	return false;
}

/* What options of our own do not go with; the reference's own have a usage. */
static enum opts_result opts_check(const struct args *args,
				   const struct opts *opts,
				   enum opts_result result)
{
	if (result == OPTS_RUN && opts->modes > 1 && !opts->summary)
		return OPTS_USAGE;
	if (result == OPTS_RUN && opts->modes > 1) {
		msg_words(args->err,
			  "netstat: --summary is a mode: it is given once, "
			  "and not with -i, -M, -r or -s");
		return OPTS_REFUSED;
	}
	if ((result == OPTS_HELP || result == OPTS_VERSION) &&
	    (opts->json || has_word(args, "--json"))) {
		msg_words(args->err, "netstat: --json is not for --help and "
				     "--version");
		return OPTS_REFUSED;
	}
	return result;
}

enum opts_result opts_parse(int argc, char **argv, unsigned flags,
			    struct opts *opts, FILE *err)
{
	struct args args = {.argc = argc, .argv = argv, .next = 1, .err = err};
	enum opts_result result = OPTS_RUN;
	bool words_only = false;

	*opts = (struct opts){
	    .mode = MODE_SOCKETS, .delay = 1, .selinux = flags & OPTS_SELINUX};
	while (result == OPTS_RUN &&
	       ((args.cluster && *args.cluster) || args.next < argc)) {
		const char *word;

		if (args.cluster && *args.cluster) {
			result = short_read(&args, opts);
			continue;
		}
		word = argv[args.next++];
		if (words_only || word[0] != '-' || word[1] == '\0') {
			words_only = words_only || (flags & OPTS_POSIX);
			word_read(&args, opts, word);
		} else if (word[1] != '-') {
			args.cluster = word + 1;
		} else if (word[2] == '\0') {
			words_only = true;
		} else {
			result = long_read(&args, opts, word + 2);
		}
	}
	return opts_check(&args, opts, result);
}
