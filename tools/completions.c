/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "family.h"
#include "field/types.h"
#include "opttab.h"
#include "query/node.h"

/*
 * completions bash|zsh|fish: prints the completions of a shell, made from the
 * tables of options, families, fields and states. The build runs it.
 */

/* What may follow an option, as its words. */
enum words {
	WORDS_NONE,
	WORDS_KEYS,
	WORDS_FILTER,
	WORDS_FAMILIES,
	WORDS_IFACES,
	WORDS_NETNS,
	WORDS_FOLDERS,
	WORDS_ANY
};

static enum words words_of(const struct opt *opt)
{
	static const struct {
		const char *name;
		enum words words;
	} options[] = {
	    {"sort", WORDS_KEYS},	  {"count", WORDS_KEYS},
	    {"columns", WORDS_KEYS},	  {"filter", WORDS_FILTER},
	    {"protocol", WORDS_FAMILIES}, {"interfaces", WORDS_IFACES},
	    {"netns", WORDS_NETNS},	  {"sysroot", WORDS_FOLDERS},
	};

	if (opt->letter == 'I')
		return WORDS_IFACES;
	for (size_t i = 0; opt->name && i < sizeof options / sizeof *options;
	     i++)
		if (strcmp(options[i].name, opt->name) == 0)
			return options[i].words;
	return opt->arg == ARG_NONE ? WORDS_NONE : WORDS_ANY;
}

/* Fields that are no lists of records, each name once. */
static bool is_known(const char *const *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

enum { NAMES_MAX = 256 };

static size_t table_names(const struct field_table *table, const char **names,
			  size_t n)
{
	for (size_t i = 0; i < table->n; i++) {
		const struct field *field = &table->fields[i];

		if (field->type == VALUE_RECORD)
			n = table_names(field->elements, names, n);
		else if (n < NAMES_MAX && !is_known(names, n, field->name))
			names[n++] = field->name;
	}
	return n;
}

static void put_keys(const char *part)
{
	const char *names[NAMES_MAX];
	const struct record_type *type;
	size_t n = 0;

	for (size_t i = 0; (type = type_at(i)); i++)
		n = table_names(type->table, names, n);
	for (size_t i = 0; i < n; i++)
		printf("%s%s", i > 0 ? part : "", names[i]);
}

/* Words of the filter language that are no keys. */
static void put_filter_words(const char *part)
{
	static const char *const words[] = {
	    "state", "exclude", "src", "dst", "host",	   "sport",   "dport",
	    "port",  "and",	"or",  "not", "autobound", "wildcard"};
	const char *state;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		printf("%s%s", words[i], part);
	for (size_t i = 0; (state = states_at(i)); i++)
		printf("%s%s", state, part);
	put_keys(part);
}

static void put_families(const char *part)
{
	const struct family *family;

	for (size_t i = 0; (family = family_at(i)); i++)
		printf("%s%s", i > 0 ? part : "", family->name);
}

/* --interfaces takes a name after a sign =, and -i none. */
static enum opt_arg long_arg(const struct opt *opt)
{
	return opt->act == ACT_IFACE ? ARG_ATTACHED : opt->arg;
}

/* What may stand before a word of an argument that has several. */
static const char *separators(enum words words)
{
	switch (words) {
	case WORDS_KEYS:
		return ",-";
	case WORDS_FAMILIES:
		return ",";
	case WORDS_FILTER:
		return " ,()!&|";
	default:
		return "";
	}
}

/* bash: the pattern of an option with an argument. One that is optional has to
 * follow at once, after a sign =. */
static void bash_pattern(const struct opt *opt)
{
	const char *part = "";

	if (opt->letter && opt->arg != ARG_NONE) {
		printf("-%c%s", opt->letter, opt->arg == ARG_NEEDED ? "" : "=");
		part = "|";
	}
	if (opt->name && opt->arg == ARG_NEEDED) {
		printf("%s--%s", part, opt->name);
		part = "|";
	}
	if (opt->name)
		printf("%s--%s=", part, opt->name);
}

static void bash_case(const struct opt *opt)
{
	static const char *const lists[] = {
	    [WORDS_NONE] = "",
	    [WORDS_KEYS] = "$_netstat_keys",
	    [WORDS_FILTER] = "$_netstat_filter",
	    [WORDS_FAMILIES] = "$_netstat_families",
	    [WORDS_IFACES] = "$(ls /sys/class/net 2>/dev/null)",
	    [WORDS_NETNS] = "$(ls /run/netns 2>/dev/null; "
			    "ls /run/docker/netns 2>/dev/null)",
	    [WORDS_ANY] = "",
	};
	const enum words words = words_of(opt);

	if (long_arg(opt) == ARG_NONE)
		return;
	putchar('\t');
	bash_pattern(opt);
	if (words == WORDS_FOLDERS)
		puts(") compopt -o dirnames 2>/dev/null; return ;;");
	else
		printf(") words=\"%s\" parts=\"%s\" ;;\n", lists[words],
		       separators(words));
}

static void bash_options(void)
{
	const struct opt *opt;

	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		if (opt->letter)
			printf("-%c ", opt->letter);
		if (opt->name)
			printf("--%s%s ", opt->name,
			       opt->arg == ARG_NEEDED ? "=" : "");
		if (opt->name && long_arg(opt) == ARG_ATTACHED)
			printf("--%s= ", opt->name);
	}
}

static void bash_print(void)
{
	const struct opt *opt;

	fputs("# bash completion of netstat, made from its tables\n"
	      "_netstat_keys=\"",
	      stdout);
	put_keys(" ");
	fputs("\"\n_netstat_filter=\"", stdout);
	put_filter_words(" ");
	fputs("\"\n_netstat_families=\"", stdout);
	put_families(" ");
	fputs("\"\n_netstat_options=\"", stdout);
	bash_options();
	puts("\"\n\n_netstat()\n{\n"
	     "\tlocal cur=${COMP_WORDS[COMP_CWORD]} words=$_netstat_options\n"
	     "\tlocal option=${COMP_WORDS[COMP_CWORD - 1]} before= parts= "
	     "list word\n"
	     "\t# bash takes --sort=KEY apart at the sign\n"
	     "\tif [ \"$cur\" = = ]; then\n"
	     "\t\tcur= option=$option=\n"
	     "\telif [ \"$option\" = = ]; then\n"
	     "\t\toption=${COMP_WORDS[COMP_CWORD - 2]}=\n"
	     "\tfi\n"
	     "\tcase $cur in\n"
	     "\t-A*) option=-A before=-A cur=${cur#-A} ;;\n"
	     "\t-I*) option=-I= before=-I cur=${cur#-I} ;;\n"
	     "\t[\\\"\\']*) cur=${cur:1} ;;\n"
	     "\tesac\n"
	     "\tcase $option in");
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		bash_case(opt);
	puts("\tesac\n"
	     "\tif [ -n \"$parts\" ]; then\n"
	     "\t\tbefore+=${cur%\"${cur##*[$parts]}\"}\n"
	     "\t\tcur=${cur##*[$parts]}\n"
	     "\tfi\n"
	     "\t# not compgen -W, which would run a name like $(command)\n"
	     "\tread -r -d '' -a list <<<\"$words\"\n"
	     "\tCOMPREPLY=()\n"
	     "\tfor word in \"${list[@]}\"; do\n"
	     "\t\tcase $word in\n"
	     "\t\t\"$cur\"*) COMPREPLY+=(\"$before$word\") ;;\n"
	     "\t\tesac\n"
	     "\tdone\n"
	     "\tcase $parts${COMPREPLY[0]} in\n"
	     "\t*= | *[\\ ]*) compopt -o nospace 2>/dev/null ;;\n"
	     "\tesac\n"
	     "}\n"
	     "complete -F _netstat netstat");
}

/* A text within single quotes of a shell. */
static void put_quoted(const char *text)
{
	for (; *text; text++)
		if (*text == '\'')
			fputs("'\\''", stdout);
		else if (*text == '[' || *text == ']' || *text == ':')
			printf("\\%c", *text);
		else
			putchar(*text);
}

static void zsh_words(enum words words)
{
	switch (words) {
	case WORDS_KEYS:
		fputs(":key:_sequence _netstat_key", stdout);
		break;
	case WORDS_FAMILIES:
		fputs(":family:_sequence compadd -a families", stdout);
		break;
	case WORDS_FILTER:
		fputs(":expression:_netstat_expression", stdout);
		break;
	case WORDS_IFACES:
		fputs(":interface:_net_interfaces", stdout);
		break;
	case WORDS_NETNS:
		fputs(":network namespace:_files -W \"(/run/netns "
		      "/run/docker/netns)\"",
		      stdout);
		break;
	case WORDS_FOLDERS:
		fputs(":directory:_files -/", stdout);
		break;
	case WORDS_ANY:
		fputs(": :", stdout);
		break;
	case WORDS_NONE:
		break;
	}
}

/* `sign` tells zsh where the argument stands: + in this word or the next one,
 * - in this one, = and =- the same after a sign =. */
static void zsh_spec(const struct opt *opt, const char *word, enum opt_arg arg,
		     const char *sign)
{
	printf("\t\t'%s%s[", word, sign);
	put_quoted(opt->help ? opt->help : opt->name ? opt->name : "");
	putchar(']');
	if (arg == ARG_ATTACHED)
		putchar(':');
	if (arg != ARG_NONE)
		zsh_words(words_of(opt));
	puts("' \\");
}

static void zsh_option(const struct opt *opt)
{
	static const char *const short_signs[] = {
	    [ARG_NONE] = "", [ARG_NEEDED] = "+", [ARG_ATTACHED] = "-"};
	static const char *const long_signs[] = {
	    [ARG_NONE] = "", [ARG_NEEDED] = "=", [ARG_ATTACHED] = "=-"};
	char word[64];

	if (opt->letter) {
		snprintf(word, sizeof word, "-%c", opt->letter);
		zsh_spec(opt, word, opt->arg, short_signs[opt->arg]);
	}
	if (opt->name) {
		snprintf(word, sizeof word, "--%s", opt->name);
		zsh_spec(opt, word, long_arg(opt), long_signs[long_arg(opt)]);
	}
}

static void zsh_print(void)
{
	const struct opt *opt;

	fputs("#compdef netstat\n# zsh completion of netstat, made from its "
	      "tables\n"
	      "_netstat_key() {\n\tcompset -P -\n"
	      "\tcompadd \"$@\" -a keys\n}\n"
	      "_netstat_expression() {\n"
	      "\tcompset -P '*[ ,()!&|]'\n"
	      "\tcompadd -a filter\n}\n"
	      "_netstat() {\n\tlocal -a keys filter families\n"
	      "\tkeys=(",
	      stdout);
	put_keys(" ");
	fputs(")\n\tfilter=(", stdout);
	put_filter_words(" ");
	fputs(")\n\tfamilies=(", stdout);
	put_families(" ");
	puts(")\n\t_arguments -s \\");
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		zsh_option(opt);
	puts("\t\t&& return\n}\n_netstat \"$@\"");
}

/* fish: words after those that the argument has already. */
static void fish_list(enum words words, void (*put)(const char *))
{
	printf(" -x -a '(__netstat_list \"%s\" ", separators(words));
	put(" ");
	fputs(")'", stdout);
}

static void fish_words(enum words words)
{
	switch (words) {
	case WORDS_KEYS:
		fish_list(words, put_keys);
		break;
	case WORDS_FAMILIES:
		fish_list(words, put_families);
		break;
	case WORDS_FILTER:
		fish_list(words, put_filter_words);
		break;
	case WORDS_IFACES:
		/* the name has to follow -I in the same word */
		fputs(" -a '(string match -q -- \"-*\" (commandline -ct); "
		      "and ls /sys/class/net)'",
		      stdout);
		break;
	case WORDS_NETNS:
		fputs(" -x -a '(ls /run/netns 2>/dev/null; "
		      "ls /run/docker/netns 2>/dev/null)'",
		      stdout);
		break;
	case WORDS_FOLDERS:
		fputs(" -x -a '(__fish_complete_directories)'", stdout);
		break;
	case WORDS_ANY:
		fputs(" -x", stdout);
		break;
	case WORDS_NONE:
		break;
	}
}

static void fish_print(void)
{
	const struct opt *opt;

	puts("# fish completion of netstat, made from its tables\n"
	     "function __netstat_list -a parts\n"
	     "\tset -l typed (commandline -ct | string replace -r "
	     "'^(--[a-z-]+=|-A)?[\"\\']?' '')\n"
	     "\tset -l before (string match -r \"^.*[$parts]\" -- $typed)\n"
	     "\tprintf '%s\\n' \"$before\"$argv[2..-1]\n"
	     "end\n"
	     "complete -c netstat -f");
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		fputs("complete -c netstat", stdout);
		if (opt->letter)
			printf(" -s %c", opt->letter);
		if (opt->name)
			printf(" -l %s", opt->name);
		if (long_arg(opt) != ARG_NONE)
			fish_words(words_of(opt));
		if (opt->arg == ARG_ATTACHED)
			fputs(" -x", stdout);
		if (opt->help) {
			fputs(" -d '", stdout);
			for (const char *at = opt->help; *at; at++)
				printf(*at == '\'' ? "\\%c" : "%c", *at);
			putchar('\'');
		}
		putchar('\n');
	}
}

int main(int argc, char **argv)
{
	static const struct {
		const char *shell;
		void (*print)(void);
	} shells[] = {
	    {"bash", bash_print}, {"zsh", zsh_print}, {"fish", fish_print}};

	for (size_t i = 0; argc == 2 && i < sizeof shells / sizeof *shells; i++)
		if (strcmp(argv[1], shells[i].shell) == 0) {
			shells[i].print();
			return ferror(stdout) || fflush(stdout) ? 1 : 0;
		}
	fputs("usage: completions bash|zsh|fish\n", stderr);
	return 2;
}
