/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "asked.h"
#include "delta.h"
#include "environ.h"
#include "error.h"
#include "list/namespaces.h"
#include "losses.h"
#include "mode.h"
#include "msg.h"
#include "show/outputs.h"
#include "show/schema.h"
#include "show/text_state.h"

/* net-tools 2.10 leaves with these. */
enum { STATUS_FAILED = 1, STATUS_USAGE = 3 };

static int write_failed(int error)
{
	fprintf(stderr, "netstat: write error: %s\n", error_text(error));
	return STATUS_FAILED;
}

/* Is SELinux there, on a machine that has its files? */
static bool has_selinux(const struct root *root)
{
	char byte;

	return root_read(root, TREE_SYS, "fs/selinux/enforce", &byte, 1) > 0 &&
	       root_read(root, TREE_ETC, "selinux/config", &byte, 0) == 0;
}

/* The mode, here or in the namespaces that are asked for. */
static int mode_run(struct ctx *ctx, const struct mode *mode)
{
	if (ctx->opts->n_netns > 0 || ctx->opts->all_netns)
		return namespaces_run(ctx, mode);
	return mode->run(ctx);
}

/* One listing, with what the output puts around it. */
static int listing(struct ctx *ctx, const struct mode *mode)
{
	int status;

	if (ctx->delta)
		delta_begin(ctx->delta);
	if (ctx->output && ctx->output->ops->begin)
		ctx->output->ops->begin(ctx);
	status = mode_run(ctx, mode);
	if (ctx->output && ctx->output->ops->end)
		ctx->output->ops->end(ctx, status);
	return status;
}

/* What the fields of a record can be made of. */
static unsigned known_fields(const struct opts *opts)
{
	unsigned known = NEEDS_ALWAYS;

	known |= opts->numeric_hosts ? 0 : NEEDS_HOSTS;
	known |= opts->numeric_ports ? 0 : NEEDS_PORTS;
	known |= opts->numeric_users ? 0 : NEEDS_USERS;
	known |= opts->programs ? NEEDS_PROGRAMS : 0;
	known |= opts->context ? NEEDS_CONTEXT : 0;
	if (opts->n_netns > 0 || opts->all_netns)
		known |= NEEDS_NETNS;
	return known;
}

/* What takes the records of a listing that is not shown. */
static void nothing(struct ctx *ctx, const struct record_type *type,
		    const void *record)
{
	(void)ctx, (void)type, (void)record;
}

/* The reading that the first listing of --delta is measured from. */
static void first_reading(struct ctx *ctx, const struct mode *mode)
{
	static const struct output_ops ops = {.row = nothing};
	struct output output = {.ops = &ops};
	struct ctx mute = *ctx;

	mute.output = &output;
	mute.filter = NULL;
	mute.silent = true;
	delta_begin(ctx->delta);
	(void)mode_run(&mute, mode);
	sleep(ctx->opts->delay);
}

/* Listings until one fails, or one alone without -c. */
static int run(struct ctx *ctx)
{
	const struct mode *mode = mode_find(ctx->opts->mode);
	int status;

	if (ctx->delta)
		first_reading(ctx, mode);
	for (;;) {
		status = listing(ctx, mode);
		if (!out_flush(ctx->out) || status != 0 ||
		    !ctx->opts->continuous ||
		    (mode->once && !ctx->output && !ctx->delta))
			break;
		sleep(ctx->opts->delay);
		ctx->round++;
	}
	return ctx->out->error ? write_failed(ctx->out->error) : status;
}

static int memory_failed(void)
{
	fprintf(stderr, "netstat: %s\n", error_text(ENOMEM));
	return STATUS_FAILED;
}

/* A run on the machine `root`. */
static int run_on(const struct root *root, const struct opts *opts,
		  struct asked *asked, const struct losses *losses)
{
	struct text_state text = {.histogram = HISTOGRAM_NONE};
	struct names names;
	struct out out;
	struct ctx ctx = {.opts = opts,
			  .root = root,
			  .out = &out,
			  .names = &names,
			  .text = &text,
			  .losses = losses,
			  .known = known_fields(opts)};
	struct outputs outputs;
	struct delta delta = {.slots = NULL}, rises = {.slots = NULL};
	int status;

	if (opts->delta)
		ctx.delta = &delta;
	if (opts->continuous)
		ctx.rises = &rises;
	if (!outputs_init(&outputs, &ctx, asked)) {
		outputs_free(&outputs);
		return memory_failed();
	}

	out_init(&out, STDOUT_FILENO);
	names_init(&names, root);
	status = run(&ctx);
	names_free(&names);
	outputs_free(&outputs);
	delta_free(&delta);
	delta_free(&rises);
	return status;
}

/* Writes out what is left of stdout; the status to leave with. */
static int stdout_end(void)
{
	if (fflush(stdout) == 0)
		return 0;
	return write_failed(errno);
}

/* --json-schema */
static int schema(void)
{
	struct out out;

	out_init(&out, STDOUT_FILENO);
	schema_print(&out);
	return out_flush(&out) ? 0 : write_failed(out.error);
}

/* What is left when there is nothing to run. */
static int conclude(enum opts_result result)
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
		return schema();
	case OPTS_USAGE:
		opts_usage(stderr);
		opts_families(stderr);
		return STATUS_USAGE;
	case OPTS_FAMILY:
	case OPTS_NO_SELINUX:
	case OPTS_RUN:
		break;
	}
	return STATUS_FAILED;
}

/* More than our own buffers and libc's look-ups need of it together. */
enum { STACK = 1 << 18 };

static void stack_touch(size_t size)
{
	volatile char stack[size];

	stack[0] = 0;
	(void)stack[0];
}

/*
 * Has the stack grown at once; false if there is no memory for that. Where
 * memory is limited (RLIMIT_AS) it may not grow any more later, and then the
 * kernel ends the program without a word, while for want of other memory a row
 * or a name is told as lost.
 */
static bool stack_grow(void)
{
	/* volatile, or else compilers leave out what is not used in the end */
	volatile size_t size = STACK;
	void *volatile room;
	struct rlimit limit;

	if (getrlimit(RLIMIT_AS, &limit) == 0 &&
	    limit.rlim_cur == RLIM_INFINITY)
		return true;
	room = malloc(2 * STACK);
	if (!room)
		return false;
	free(room);
	stack_touch(size);
	return true;
}

int main(int argc, char **argv)
{
	enum opts_result result;
	struct losses losses = {.n = 0};
	struct asked asked;
	struct opts opts;
	struct root root;
	unsigned habits;
	int status;

	environ_clean();
	habits = environ_posix() ? OPTS_POSIX : 0;
	/* first --sysroot alone: what -Z does depends on that machine */
	(void)opts_parse(argc, argv, habits | OPTS_SELINUX, &opts, NULL);
	if (!root_init(&root, opts.sysroot)) {
		msg_words(stderr, "netstat: %s: %s", opts.sysroot,
			  error_text(errno));
		return STATUS_FAILED;
	}
	root.lost = losses_add;
	root.lost_arg = &losses;
	if (opts.context && has_selinux(&root))
		habits |= OPTS_SELINUX;
	result = opts_parse(argc, argv, habits, &opts, stderr);
	if (result != OPTS_RUN)
		return conclude(result);
	if (!stack_grow())
		return memory_failed();
	if (asked_read(&asked, &opts, &root, stderr))
		status = run_on(&root, &opts, &asked, &losses);
	else
		status = STATUS_USAGE;
	asked_free(&asked);
	/* without all that was to be shown it has failed */
	return status == 0 && losses_count(&losses) > 0 ? STATUS_FAILED
							: status;
}
