/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "proc/holders.h"
#include "proc/lines.h"

static void process_put(const struct rig *rig, const char *pid,
			const char *cmdline, const char *link)
{
	char path[300];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	if (cmdline)
		machine_put(&rig->machine, path, cmdline);
	snprintf(path, sizeof path, "proc/%s/fd/3", pid);
	machine_link(&rig->machine, path, link);
}

/* The i-th holder of the socket; false after the last. */
static bool holder_get(struct holders *holders, uint64_t inode, size_t i,
		       struct holder *holder)
{
	size_t at = holders_first(holders, inode);

	while (at && i-- > 0)
		at = holders_next(holders, at);
	if (at)
		*holder = holders_at(holders, at);
	return at;
}

/* PID/NAME[FD]VIA of all holders of a socket, sorted by nothing but PIDs. */
static const char *holders_text(struct holders *holders, uint64_t inode)
{
	static char text[4000];
	struct holder holder = {.process = NULL};
	size_t len = 0;

	*text = '\0';
	for (size_t i = 0; holder_get(holders, inode, i, &holder); i++)
		len += (size_t)snprintf(
		    text + len, sizeof text - len, "%s%s/%s[%d]%s",
		    i > 0 ? "," : "", holder.process->pid, holder.process->name,
		    (int)holder.fd, enum_name(&via_words, holder.via));
	return *text ? text : "-";
}

static struct holders *load(const struct rig *rig)
{
	struct holders *holders =
	    holders_start(&rig->machine.root, HOLDERS_DETAILS);

	assert_non_null(holders);
	assert_true(holders_finish(holders));
	return holders;
}

static void assert_holders(struct holders *holders, uint64_t inode,
			   const char *want)
{
	assert_string_equal(holders_text(holders, inode), want);
}

static void all_of_them(void **state)
{
	struct rig *rig = *state;
	struct holders *holders;

	process_put(rig, "7", "/usr/sbin/nginx", "socket:[100]");
	machine_link(&rig->machine, "proc/7/fd/5", "socket:[101]");
	machine_link(&rig->machine, "proc/7/fd/x", "socket:[102]");
	process_put(rig, "8", "worker", "socket:[100]");
	process_put(rig, "9", NULL, "socket:[103]");
	process_put(rig, "9x", "none", "socket:[104]");
	holders = load(rig);
	assert_holders(holders, 100, "7/nginx[3]fd,8/worker[3]fd");
	assert_holders(holders, 101, "7/nginx[5]fd");
	for (uint64_t inode = 102; inode < 106; inode++)
		assert_holders(holders, inode, "-");
	assert_holders(holders, 0, "-");
	assert_int_equal(holders_limits(holders)->pids, PID_NS_UNKNOWN);
	assert_int_equal(holders_limits(holders)->processes, 0);
	holders_free(holders);
}

/* What a pass finds is for those alone that had no holder before it. */
static void further_passes(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	struct holders *holders;

	process_put(rig, "7", "a", "socket:[100]");
	machine_link(machine, "proc/7/fd/4", "anon_inode:[io_uring]");
	machine_link(machine, "proc/7/task/7/fd/9", "socket:[109]");
	machine_link(machine, "proc/7/task/70/fd/5", "socket:[100]");
	machine_link(machine, "proc/7/task/70/fd/6", "socket:[101]");
	machine_link(machine, "proc/7/task/70/fd/7", "anon_inode:[io_uring]");
	machine_link(machine, "proc/7/task/71/fd/6", "socket:[101]");
	machine_put(machine, "proc/7/fdinfo/4",
		    "UserFiles:\t4\n    0: socket:[100]\n    1: socket:[101]\n"
		    "    2: socket:[102]\n    3: socket:[102]\n");
	machine_put(machine, "proc/7/task/70/fdinfo/7",
		    "UserFiles:\t1\n    0: socket:[103]\n");
	machine_put(machine, "proc/7/maps",
		    "1-2 r--s 0 0:9 102 socket:[102]\n"
		    "3-4 r--s 0 0:9 104 socket:[104]\n"
		    "5-6 r--s 0 0:9 104 socket:[104]\n");
	holders = load(rig);
	assert_holders(holders, 100, "7/a[3]fd");
	assert_holders(holders, 104, "7/a[-1]mmap");
	assert_holders(holders, 100, "7/a[3]fd");
	assert_holders(holders, 101, "7/a[6]thread");
	assert_holders(holders, 102, "7/a[4]io_uring");
	assert_holders(holders, 103, "7/a[7]io_uring");
	/* that table is the process's, and the folder fd shows it */
	assert_holders(holders, 109, "-");
	holders_free(holders);
}

/* The first thread has exited: the others tell what program it is. */
static void leaders_that_exited(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	struct holders *holders;
	struct holder holder = {.process = NULL};

	machine_put(machine, "proc/7/cmdline", "");
	machine_put(machine, "proc/7/comm", "first\n");
	machine_dir(machine, "proc/7/fd");
	machine_link(machine, "proc/7/task/70/fd/5", "socket:[100]");
	machine_put_bytes(machine, "proc/7/task/70/cmdline", "/bin/srv\0-x\0\0",
			  13);
	machine_put(machine, "proc/7/task/70/status", "Uid:\t1\t2\t3\t4\n");
	machine_put(machine, "proc/8/cmdline", "");
	machine_put(machine, "proc/8/comm", "kernel\n");
	machine_link(machine, "proc/8/fd/1", "socket:[101]");
	holders = load(rig);
	assert_holders(holders, 100, "7/srv[5]thread");
	assert_true(holder_get(holders, 100, 0, &holder));
	assert_string_equal(holder.process->cmdline, "/bin/srv -x");
	assert_true(holder.process->has_uid);
	assert_int_equal(holder.process->uid, 2);
	assert_holders(holders, 101, "8/kernel[1]fd");
	assert_true(holder_get(holders, 101, 0, &holder));
	assert_false(holder.process->has_uid);
	holders_free(holders);
}

/* A line that is longer than what is read at once has no second beginning. */
static void long_lines_give_nothing(void **state)
{
	static const char second[] = "1-2 r--s 0 0:9 100 socket:[100]\n"
				     "1-2 r--s 0 0:9 101 socket:[101]\n";
	struct rig *rig = *state;
	struct holders *holders;
	char text[LINES_PIECE + sizeof second];

	process_put(rig, "7", "a", "/");
	memset(text, 'x', LINES_PIECE);
	strcpy(text + LINES_PIECE, second);
	machine_put(&rig->machine, "proc/7/maps", text);
	holders = load(rig);
	assert_holders(holders, 100, "-");
	assert_holders(holders, 101, "7/a[-1]mmap");
	holders_free(holders);
}

static void in_flight(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	struct holders *holders;
	struct holder holder = {.process = NULL};

	process_put(rig, "7", "a", "socket:[100]");
	machine_put(machine, "proc/7/fdinfo/3", "pos:\t0\nscm_fds: 0\n");
	holders = load(rig);
	assert_false(holders_in_flight(holders, &holder));
	holders_free(holders);
	machine_link(machine, "proc/7/fd/4", "socket:[101]");
	machine_put(machine, "proc/7/fdinfo/4", "pos:\t0\nscm_fds: 2\nx\n");
	holders = load(rig);
	for (int i = 0; i < 2; i++) {
		assert_true(holders_in_flight(holders, &holder));
		assert_string_equal(holder.process->pid, "7");
		assert_int_equal(holder.fd, 4);
	}
	holders_free(holders);
	/* a thread of which the table is its own */
	machine_put(machine, "proc/7/fdinfo/4", "pos:\t0\n");
	machine_link(machine, "proc/7/task/70/fd/5", "socket:[102]");
	machine_put(machine, "proc/7/task/70/fdinfo/5", "scm_fds: 1\n");
	holders = load(rig);
	assert_int_not_equal(holders_first(holders, 102), 0);
	assert_true(holders_in_flight(holders, &holder));
	assert_int_equal(holder.via, VIA_THREAD);
	assert_int_equal(holder.fd, 5);
	holders_free(holders);
}

static void what_is_recorded_of_limits(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	struct holders *holders;

	machine_put(machine, "proc/self/mountinfo",
		    "1 2 0:4 / /proc rw - proc proc rw,hidepid=2\n");
	machine_link(machine, "proc/self/ns/pid", "pid:[4026531836]");
	holders = load(rig);
	assert_int_equal(holders_limits(holders)->hidepid, 2);
	assert_int_equal(holders_limits(holders)->pids, PID_NS_FIRST);
	holders_free(holders);
	/* it hides nothing from who sees the first process */
	process_put(rig, "1", "init", "/");
	machine_remove(machine, "proc/self/ns/pid");
	machine_link(machine, "proc/self/ns/pid", "pid:[4026532000]");
	holders = load(rig);
	assert_int_equal(holders_limits(holders)->hidepid, 0);
	assert_int_equal(holders_limits(holders)->pids, PID_NS_INNER);
	holders_free(holders);
}

/* Many processes with many sockets, of which each has two holders. */
static void many(void **state)
{
	enum { PROCESSES = 60, SOCKETS = 50 };
	struct rig *rig = *state;
	struct holders *holders;
	char pid[16], path[64], link[64];

	for (int i = 0; i < PROCESSES; i++) {
		snprintf(pid, sizeof pid, "%d", 1000 + i / 2 * 2 + i % 2);
		process_put(rig, pid, "x", "/");
		for (int j = 0; j < SOCKETS; j++) {
			snprintf(path, sizeof path, "proc/%s/fd/%d", pid,
				 10 + j);
			snprintf(link, sizeof link, "socket:[%d]",
				 10000 + i / 2 * SOCKETS + j);
			machine_link(&rig->machine, path, link);
		}
	}
	for (int round = 0; round < 10; round++) {
		holders = load(rig);
		for (int i = 0; i < PROCESSES / 2 * SOCKETS; i++) {
			char one[64];
			int first = 1000 + i / SOCKETS * 2;
			int fd = 10 + i % SOCKETS;

			snprintf(one, sizeof one, "%d/x[%d]fd,%d/x[%d]fd",
				 first, fd, first + 1, fd);
			assert_holders(holders, 10000 + (uint64_t)i, one);
		}
		holders_free(holders);
	}
}

static void nothing_to_walk(void **state)
{
	struct rig *rig = *state;
	struct holders *holders =
	    holders_start(&rig->machine.root, HOLDERS_NAMES);

	assert_non_null(holders);
	assert_false(holders_finish(holders));
	assert_int_equal(errno, ENOENT);
	assert_holders(holders, 100, "-");
	holders_free(holders);
	holders_free(NULL);
}

/* What must be found of a socket that is held in that way; see live/holders. */
static void assert_scene(struct holders *holders, const char *way, long pid,
			 uint64_t inode)
{
	struct holder holder = {.process = NULL};
	char number[32];
	int64_t via = VIA_FD;
	bool second;

	if (strcmp(way, "flight") == 0) {
		assert_holders(holders, inode, "-");
		assert_true(holders_in_flight(holders, &holder));
		return;
	}
	if (strcmp(way, "leader") == 0)
		via = VIA_THREAD;
	for (int64_t i = 0; i < VIAS; i++)
		if (strcmp(way, enum_name(&via_words, i)) == 0)
			via = i;
	snprintf(number, sizeof number, "%ld", pid);
	assert_true(holder_get(holders, inode, 0, &holder));
	assert_int_equal(holder.via, via);
	assert_non_null(strstr(holder.process->name, "holders"));
	second = holder_get(holders, inode, 1, &holder);
	assert_int_equal(second, strcmp(way, "shared") == 0);
	assert_true(holder_get(holders, inode, second, &holder));
	if (!second)
		assert_string_equal(holder.process->pid, number);
}

/* The program that makes them; NULL where it isn't built. */
static FILE *scenes_start(pid_t *pid, int *stop)
{
	const char *bin = getenv("LIVE_BIN");
	char path[PATH_MAX];
	int in[2], out[2];

	snprintf(path, sizeof path, "%s/holders", bin ? bin : "tests/live");
	if (access(path, X_OK) < 0)
		return NULL;
	assert_int_equal(pipe(in), 0);
	assert_int_equal(pipe(out), 0);
	*pid = fork();
	if (*pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		dup2(in[0], STDIN_FILENO);
		dup2(out[1], STDOUT_FILENO);
		close(in[0]);
		close(in[1]);
		close(out[0]);
		close(out[1]);
		execl(path, path, (char *)NULL);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	*stop = in[1];
	return fdopen(out[0], "r");
}

static void real_ways(void **state)
{
	const struct root here = {.sysroot = NULL};
	struct {
		char way[32];
		long pid;
		uint64_t inode;
	} scenes[16];
	struct holders *holders;
	char line[200];
	size_t n = 0;
	pid_t pid = 0;
	int stop = -1;
	FILE *said = scenes_start(&pid, &stop);

	(void)state;
	if (!said)
		skip();
	while (fgets(line, sizeof line, said) && strcmp(line, "ready\n") != 0)
		if (n < COUNT(scenes) &&
		    sscanf(line, "%31s %ld %" SCNu64, scenes[n].way,
			   &scenes[n].pid, &scenes[n].inode) == 3)
			n++;
		else
			print_message("left out: %s", line);
	assert_in_range(n, 2, COUNT(scenes));
	holders = holders_start(&here, HOLDERS_NAMES);
	assert_non_null(holders);
	(void)holders_finish(holders);
	for (size_t i = 0; i < n; i++)
		assert_scene(holders, scenes[i].way, scenes[i].pid,
			     scenes[i].inode);
	holders_free(holders);
	close(stop);
	fclose(said);
	waitpid(pid, NULL, 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(all_of_them),
	    rig_test(further_passes),
	    rig_test(leaders_that_exited),
	    rig_test(long_lines_give_nothing),
	    rig_test(in_flight),
	    rig_test(what_is_recorded_of_limits),
	    rig_test(many),
	    rig_test(nothing_to_walk),
	    cmocka_unit_test(real_ways),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
