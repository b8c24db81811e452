/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "asked.h"
#include "delta.h"
#include "environ.h"
#include "error.h"
#include "failure.h"
#include "list/namespaces.h"
#include "mode.h"
#include "msg.h"
#include "show/outputs.h"
#include "show/schema.h"
#include "text_state.h"

/* The exit statuses of net-tools 2.10. */
enum { STATUS_FAILED = 1, STATUS_USAGE = 3 };

/*
 * The exit status if the output could not be written. If the reader has closed
 * a pipe, this is no failure and causes no message.
 */
static int write_failed(int error, int status)
{
	if (error == EPIPE)
		return status;
	fprintf(stderr, "netstat: write error: %s\n", error_text(error));
	return STATUS_FAILED;
}

/* True if the machine has the files of SELinux. */
static bool has_selinux(const struct root *root)
{
	char byte;

	return root_read(root, TREE_SYS, "fs/selinux/enforce", &byte, 1) > 0 &&
	       root_read(root, TREE_ETC, "selinux/config", &byte, 0) == 0;
}

/* Runs the mode, here or in the requested namespaces. */
static int mode_run(struct ctx *ctx, const struct mode *mode)
{
	if (ctx->opts->n_netns > 0 || ctx->opts->all_netns)
		return namespaces_run(ctx, mode);
	return mode->run(ctx);
}

static void readings_begin(struct ctx *ctx)
{
	if (ctx->delta)
		delta_begin(ctx->delta);
	if (ctx->rises)
		delta_begin(ctx->rises);
}

/* Without memory for the value of a counter, its rise is lost. */
static void rises_check(struct ctx *ctx, struct delta *delta)
{
	if (delta && delta->lost)
		root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
	if (delta)
		delta->lost = false;
}

/* Prints one listing, between the begin and the end of the output. */
static int listing(struct ctx *ctx, const struct mode *mode)
{
	int status;

	readings_begin(ctx);
	if (ctx->output && ctx->output->ops->begin)
		ctx->output->ops->begin(ctx);
	status = mode_run(ctx, mode);
	rises_check(ctx, ctx->delta);
	rises_check(ctx, ctx->rises);
	if (ctx->output && ctx->output->ops->end)
		ctx->output->ops->end(ctx, status);
	return status;
}

/* The field_needs that this run satisfies. */
static unsigned known_fields(const struct opts *opts)
{
	unsigned known = NEEDS_ALWAYS;

	known |= opts->numeric_hosts ? 0 : NEEDS_HOSTS;
	known |= opts->numeric_ports ? 0 : NEEDS_PORTS;
	known |= opts->numeric_users ? 0 : NEEDS_USERS;
	known |= opts->programs ? NEEDS_PROGRAMS : 0;
	known |= opts->context ? NEEDS_CONTEXT : 0;
	known |= opts->owners ? NEEDS_OWNERS | NEEDS_PROGRAMS : 0;
	if (opts->n_netns > 0 || opts->all_netns)
		known |= NEEDS_NETNS;
	return known;
}

/* Discards the records of a listing that is not shown. */
static void nothing(struct ctx *ctx, const struct record_type *type,
		    const void *record)
{
	(void)ctx, (void)type, (void)record;
}

/* Waits until the next listing of -c. */
static void wait_delay(const struct opts *opts)
{
	struct timespec delay = {.tv_sec = (time_t)opts->delay,
				 .tv_nsec = (long)opts->delay_ns};

	(void)nanosleep(&delay, NULL);
}

/* Reads the counters from which the first listing of --delta is computed. */
static void first_reading(struct ctx *ctx, const struct mode *mode)
{
	static const struct output_ops ops = {.row = nothing};
	struct output output = {.ops = &ops};
	struct ctx mute = *ctx;

	mute.output = &output;
	mute.filter = NULL;
	mute.silent = true;
	readings_begin(ctx);
	(void)mode_run(&mute, mode);
	rises_check(ctx, ctx->delta);
	rises_check(ctx, ctx->rises);
	wait_delay(ctx->opts);
}

/*
 * On a terminal, prints a note after the first listing in which an address was
 * truncated, because a truncated address looks like a complete one.
 */
static void tell_cut(struct text_state *text, bool *told)
{
	if (*told || !text->cut || !isatty(STDOUT_FILENO) ||
	    !isatty(STDERR_FILENO))
		return;
	*told = true;
	fputs("netstat: some addresses are cut; -W shows them whole\n", stderr);
}

/* Prints listings until one fails, or a single one without -c. */
static int run(struct ctx *ctx)
{
	const struct mode *mode = mode_find(ctx->opts->mode);
	bool told = false;
	int status;

	if (ctx->delta)
		first_reading(ctx, mode);
	for (;;) {
		status = listing(ctx, mode);
		if (!out_flush(ctx->out))
			break;
		tell_cut(ctx->text, &told);
		if (status != 0 || !ctx->opts->continuous ||
		    (mode->once && !ctx->output && !ctx->delta))
			break;
		wait_delay(ctx->opts);
		ctx->round++;
	}
	return ctx->out->error ? write_failed(ctx->out->error, status) : status;
}

static int memory_failed(void)
{
	fprintf(stderr, "netstat: %s\n", error_text(ENOMEM));
	return STATUS_FAILED;
}

/*
 * Objects that live as long as the program and are too large for a small stack.
 */
struct store {
	struct failures failures;
	struct asked asked;
	struct out out;
	struct outputs outputs;
};

/* Runs on the machine `root`. */
static int run_on(const struct root *root, const struct opts *opts,
		  struct store *store)
{
	struct text_state text = {.histogram = HISTOGRAM_NONE};
	struct names names;
	struct ctx ctx = {.opts = opts,
			  .root = root,
			  .out = &store->out,
			  .names = &names,
			  .text = &text,
			  .failures = &store->failures,
			  .known = known_fields(opts)};
	struct delta delta = {.slots = NULL}, rises = {.slots = NULL};
	int status;

	if (opts->delta)
		ctx.delta = &delta;
	if (opts->continuous)
		ctx.rises = &rises;
	if (!outputs_init(&store->outputs, &ctx, &store->asked)) {
		outputs_free(&store->outputs);
		return memory_failed();
	}
	names_init(&names, root);
	status = run(&ctx);
	names_free(&names);
	outputs_free(&store->outputs);
	delta_free(&delta);
	delta_free(&rises);
	return status;
}

/* Writes the rest of stdout; returns the exit status. */
static int stdout_end(void)
{
	if (fflush(stdout) == 0)
		return 0;
	return write_failed(errno, 0);
}

/* --json-schema */
static int schema(struct out *out)
{
	schema_print(out);
	return out_flush(out) ? 0 : write_failed(out->error, 0);
}

/* The results of the command line without a listing. */
static int finish_early(enum opts_result result, struct out *out)
{
	int status;

	switch (result) {
	case OPTS_HELP:
		opts_usage(stdout);
		status = stdout_end();
		opts_families(stderr);
		return status;
	case OPTS_VERSION:
		puts(PACKAGE_STRING);
		return stdout_end();
	case OPTS_SCHEMA:
		return schema(out);
	case OPTS_USAGE:
		opts_usage(stderr);
		opts_families(stderr);
		return STATUS_USAGE;
	case OPTS_REFUSED:
		return STATUS_USAGE;
	case OPTS_FAMILY:
	case OPTS_NO_SELINUX:
	case OPTS_RUN:
		break;
	}
	return STATUS_FAILED;
}

/* Sets up `root`; false, with a message, if there is no machine to read. */
static bool root_find(struct root *root, const char *sysroot)
{
	static const struct {
		const char *path, *hint;
	} faults[] = {
	    [ROOT_NO_PROC] = {"/proc", "--sysroot expects the root directory "
				       "of a machine, with its proc in it"},
	    [ROOT_NO_NET] = {"/proc/1/net", "the network of a machine that "
					    "runs is read there"},
	};
	enum root_fault fault;

	if (!root_init(root, sysroot)) {
		msg_words(stderr, "netstat: %s: %s", sysroot,
			  error_text(errno));
		return false;
	}
	fault = root_survey(root);
	if (fault != ROOT_GOOD)
		msg_words(stderr, "netstat: %s%s: %s; %s", sysroot,
			  faults[fault].path, error_text(errno),
			  faults[fault].hint);
	return fault == ROOT_GOOD;
}

/*
 * A filter that only listeners can match implies -l. ss has no other option to
 * select states, and without -l nothing would be shown.
 */
static void listeners_choose(struct opts *opts, const struct filter *filter)
{
	if (opts->mode == MODE_SOCKETS && !opts->all && filter &&
	    filter_wants_listeners(filter))
		opts->listening = true;
}

/* Runs what argv requests; returns the exit status. */
static int program(int argc, char **argv, struct store *store)
{
	enum opts_result result;
	struct opts opts;
	struct root root;
	unsigned flags = environ_posix() ? OPTS_POSIX : 0;
	int status;

	/* --sysroot is read first, because -Z depends on that machine */
	(void)opts_parse(argc, argv, flags | OPTS_SELINUX, &opts, NULL);
	if (!root_find(&root, opts.sysroot))
		return STATUS_FAILED;
	root.failed = failures_add;
	root.failed_arg = &store->failures;
	if (opts.context && has_selinux(&root))
		flags |= OPTS_SELINUX;
	result = opts_parse(argc, argv, flags, &opts, stderr);
	root.strict = opts.json;
	if (result != OPTS_RUN)
		return finish_early(result, &store->out);
	if (asked_read(&store->asked, &opts, &root, stderr)) {
		listeners_choose(&opts, store->asked.filter);
		status = run_on(&root, &opts, store);
	} else {
		status = STATUS_USAGE;
	}
	asked_free(&store->asked);
	/* a listing that lost data has failed */
	if (status == 0 && failures_count(&store->failures) > 0)
		status = STATUS_FAILED;
	return status;
}

/*
 * The stack needs no care if memory is limited (RLIMIT_AS). Before the program
 * begins, the kernel maps the first 128 KiB of it, or all that `ulimit -s`
 * allows, and the program and libc use less.
 */
int main(int argc, char **argv)
{
	struct store *store = malloc(sizeof *store);
	int status;

	environ_clean();
	if (!store)
		return memory_failed();
	store->failures = (struct failures){.n = 0};
	out_init(&store->out, STDOUT_FILENO);
	status = program(argc, argv, store);
	free(store);
	return status;
}
