/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef UNIT_H
#define UNIT_H

/* What cmocka.h wants before itself, in its order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "ctx.h"
#include "list/source.h"
#include "output.h"
#include "text_state.h"

/* The number of rows of a table. */
#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* A string as a span, and whether a span holds a string's bytes. */
struct span span_from(const char *text);
void assert_span(struct span got, const char *want);

/* Fails unless `addr` is written so by addr_format. */
void assert_addr(const struct addr *addr, const char *want);

/*
 * A made-up machine in a folder of its own, and its root. Paths start at the
 * machine's top ("proc/net/tcp"); folders on the way are made.
 */
struct machine {
	char dir[32];
	struct root root;
};

void machine_make(struct machine *machine);
void machine_put(const struct machine *machine, const char *path,
		 const char *text);
void machine_put_bytes(const struct machine *machine, const char *path,
		       const void *bytes, size_t len);
void machine_link(const struct machine *machine, const char *path,
		  const char *target);
void machine_dir(const struct machine *machine, const char *path);
void machine_remove(const struct machine *machine, const char *path);
void machine_free(struct machine *machine);

/* A file without a name; what is printed on it is looked at afterwards. */
struct paper {
	FILE *file;
	char text[4 * OUT_SIZE];
};

void paper_make(struct paper *paper);
int paper_fd(const struct paper *paper);
/* What was printed since the last call. */
const char *paper_text(struct paper *paper);
void paper_free(struct paper *paper);

/*
 * All that a run is given, on a made-up machine, with no option set. As setup
 * and teardown of a test: *state is a struct rig then.
 */
struct rig {
	struct machine machine;
	struct opts opts;
	struct names names;
	struct owners owners;
	struct out out;
	struct paper printed;
	struct paper said;
	int stderr_fd;
	struct text_state text;
	struct output output; /* for rig_take */
	struct ctx ctx;
};

int rig_setup(void **state);
int rig_teardown(void **state);

/* A row of a table of tests, for a test that uses a rig. */
#define rig_test(test) \
	cmocka_unit_test_setup_teardown(test, rig_setup, rig_teardown)

/* From now on `ops` take the records, and there is no text. */
void rig_take(struct rig *rig, const struct output_ops *ops);

/* What was printed since the last call. */
const char *rig_printed(struct rig *rig);

/*
 * Between the two, what goes to stderr is kept; the second returns it. No
 * assertion may stand between them: its message would be lost.
 */
void rig_listen(struct rig *rig);
const char *rig_said(struct rig *rig);

/*
 * Lists `text` as the file of `source`, with what it says kept in rig->said.
 * Returns what source->list does.
 */
int rig_list(struct rig *rig, const struct source *source, const char *text);

/* The same for the row of the listing's table that has this path. */
int rig_list_path(struct rig *rig, const char *path, const char *text);

/* A file's content, and what is made of it. */
struct rig_file {
	const char *text, *shown, *said;
	int status;
};

/* Lists each as the file of that path, and fails unless it is made of it. */
void rig_list_each(struct rig *rig, const char *path,
		   const struct rig_file *files, size_t n);

/* Forgets the names that were looked up. */
void rig_forget(struct rig *rig);

#endif
