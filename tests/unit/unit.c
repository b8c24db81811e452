/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/lines.h"
#include "unit.h"

#include <ftw.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct span span_from(const char *text)
{
	return (struct span){text, strlen(text)};
}

void assert_span(struct span got, const char *want)
{
	char text[1024];

	assert_in_range(got.len, 0, sizeof text - 1);
	memcpy(text, got.len > 0 ? got.at : "", got.len);
	text[got.len] = '\0';
	assert_string_equal(text, want);
}

void assert_addr(const struct addr *addr, const char *want)
{
	char text[ADDR_TEXT];

	assert_int_equal(addr_format(addr, text), strlen(want));
	assert_string_equal(text, want);
}

void machine_make(struct machine *machine)
{
	strcpy(machine->dir, "/tmp/netstat-unit.XXXXXX");
	assert_non_null(mkdtemp(machine->dir));
	assert_true(root_init(&machine->root, machine->dir));
}

/* The path in the machine's folder; the folders on the way are made. */
static void path_of(const struct machine *machine, const char *path,
		    char full[PATH_MAX])
{
	int len = snprintf(full, PATH_MAX, "%s/%s", machine->dir, path);
	char *slash = full + strlen(machine->dir);

	assert_in_range(len, 1, PATH_MAX - 1);
	while ((slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		(void)mkdir(full, 0755);
		*slash = '/';
	}
}

void machine_put_bytes(const struct machine *machine, const char *path,
		       const void *bytes, size_t len)
{
	char full[PATH_MAX];
	FILE *file;

	path_of(machine, path, full);
	file = fopen(full, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

void machine_put(const struct machine *machine, const char *path,
		 const char *text)
{
	machine_put_bytes(machine, path, text, strlen(text));
}

void machine_link(const struct machine *machine, const char *path,
		  const char *target)
{
	char full[PATH_MAX];

	path_of(machine, path, full);
	assert_int_equal(symlink(target, full), 0);
}

void machine_dir(const struct machine *machine, const char *path)
{
	char full[PATH_MAX];

	path_of(machine, path, full);
	assert_int_equal(mkdir(full, 0755), 0);
}

void machine_remove(const struct machine *machine, const char *path)
{
	char full[PATH_MAX];

	path_of(machine, path, full);
	assert_int_equal(remove(full), 0);
}

static int remove_one(const char *path, const struct stat *status, int type,
		      struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

void machine_free(struct machine *machine)
{
	(void)nftw(machine->dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

void paper_make(struct paper *paper)
{
	paper->file = tmpfile();
	assert_non_null(paper->file);
}

int paper_fd(const struct paper *paper)
{
	return fileno(paper->file);
}

const char *paper_text(struct paper *paper)
{
	int fd = paper_fd(paper);
	ssize_t len;

	(void)fflush(paper->file);
	len = pread(fd, paper->text, sizeof paper->text - 1, 0);
	assert_in_range(len, 0, sizeof paper->text - 2);
	paper->text[len] = '\0';
	assert_int_equal(ftruncate(fd, 0), 0);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	return paper->text;
}

void paper_free(struct paper *paper)
{
	(void)fclose(paper->file);
}

int rig_setup(void **state)
{
	struct rig *rig = calloc(1, sizeof *rig);

	assert_non_null(rig);
	machine_make(&rig->machine);
	names_init(&rig->names, &rig->machine.root);
	paper_make(&rig->printed);
	paper_make(&rig->said);
	out_init(&rig->out, paper_fd(&rig->printed));
	rig->stderr_fd = dup(STDERR_FILENO);
	rig->opts.delay = 1;
	rig->ctx = (struct ctx){.opts = &rig->opts,
				.root = &rig->machine.root,
				.out = &rig->out,
				.names = &rig->names,
				.owners = &rig->owners,
				.text = &rig->text};
	*state = rig;
	return 0;
}

int rig_teardown(void **state)
{
	struct rig *rig = *state;

	(void)dup2(rig->stderr_fd, STDERR_FILENO);
	(void)close(rig->stderr_fd);
	owners_free(&rig->owners);
	names_free(&rig->names);
	paper_free(&rig->printed);
	paper_free(&rig->said);
	machine_free(&rig->machine);
	free(rig);
	return 0;
}

void rig_take(struct rig *rig, const struct output_ops *ops)
{
	rig->output.ops = ops;
	rig->ctx.output = &rig->output;
}

const char *rig_printed(struct rig *rig)
{
	assert_true(out_flush(&rig->out));
	return paper_text(&rig->printed);
}

void rig_listen(struct rig *rig)
{
	(void)fflush(stderr);
	(void)dup2(paper_fd(&rig->said), STDERR_FILENO);
}

const char *rig_said(struct rig *rig)
{
	(void)fflush(stderr);
	(void)dup2(rig->stderr_fd, STDERR_FILENO);
	return paper_text(&rig->said);
}

int rig_list(struct rig *rig, const struct source *source, const char *text)
{
	struct lines lines;
	char path[PATH_MAX];
	int status;

	(void)snprintf(path, sizeof path, "%s/%s", root_tree(source->tree) + 1,
		       source->path);
	machine_put(&rig->machine, path, text);
	assert_true(
	    root_lines(&rig->machine.root, source->tree, source->path, &lines));
	rig_listen(rig);
	status = source->list(&rig->ctx, source, &lines);
	(void)rig_said(rig);
	lines_close(&lines);
	return status;
}

int rig_list_path(struct rig *rig, const char *path, const char *text)
{
	const struct source *source;
	size_t i = 0;

	while ((source = source_at(i)) && strcmp(source->path, path) != 0)
		i++;
	assert_non_null(source);
	return rig_list(rig, source, text);
}

void rig_list_each(struct rig *rig, const char *path,
		   const struct rig_file *files, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(rig_list_path(rig, path, files[i].text),
				 files[i].status);
		assert_string_equal(rig->said.text, files[i].said);
		assert_string_equal(rig_printed(rig), files[i].shown);
	}
}

void rig_forget(struct rig *rig)
{
	names_free(&rig->names);
	names_init(&rig->names, &rig->machine.root);
}
