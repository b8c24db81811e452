/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * holders [thread-flight]: processes that hold sockets in each way there is, or
 * in that one. Prints a line for each, `WAY PID INODE`, or `WAY - WHY` for what
 * this machine can't make, then `ready`, and stays until its standard input
 * ends.
 */
#include "config.h"

#include <errno.h>
#include <linux/if_packet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __has_include
#if __has_include(<linux/io_uring.h>) && defined SYS_io_uring_setup
#include <linux/io_uring.h>
#define HAVE_IO_URING
#endif
#endif

/* Ends this process's scene, which the machine can't have. */
static void lacks(const char *way, const char *what)
{
	printf("%s - %s: %s\n", way, what, strerror(errno));
	fflush(stdout);
	_exit(0);
}

/* Says which socket is to be found, once its descriptor is closed if it is. */
static void tell_closed(const char *way, int fd, bool closes)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		lacks(way, "fstat");
	if (closes)
		close(fd);
	printf("%s %ld %llu\n", way, (long)getpid(),
	       (unsigned long long)st.st_ino);
	fflush(stdout);
}

static void tell(const char *way, int fd)
{
	tell_closed(way, fd, false);
}

/* A UDP socket that has a row in /proc/net/udp. */
static int udp_socket(const char *way)
{
	struct sockaddr_in any = {.sin_family = AF_INET};
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd < 0 || bind(fd, (struct sockaddr *)&any, sizeof any) < 0)
		lacks(way, "socket");
	return fd;
}

static void stay(void)
{
	for (;;)
		pause();
}

static void scene_fd(void)
{
	tell("fd", udp_socket("fd"));
	stay();
}

/* Two processes, of which the first is told. */
static void scene_shared(void)
{
	int fd = udp_socket("shared");

	if (fork() != 0)
		tell("shared", fd);
	else
		prctl(PR_SET_PDEATHSIG, SIGKILL);
	stay();
}

static void *own_table(void *arg)
{
	(void)arg;
	if (unshare(CLONE_FILES) < 0)
		lacks("thread", "unshare");
	tell("thread", udp_socket("thread"));
	stay();
	return NULL;
}

static void scene_thread(void)
{
	pthread_t thread;

	if ((errno = pthread_create(&thread, NULL, own_table, NULL)))
		lacks("thread", "pthread_create");
	stay();
}

static void *outlive(void *arg)
{
	pthread_t *first = arg;

	pthread_join(*first, NULL);
	tell("leader", udp_socket("leader"));
	stay();
	return NULL;
}

/* The first thread exits. */
static void scene_leader(void)
{
	static pthread_t first;
	pthread_t second;

	first = pthread_self();
	if ((errno = pthread_create(&second, NULL, outlive, &first)))
		lacks("leader", "pthread_create");
	pthread_exit(NULL);
}

static void scene_io_uring(void)
{
#ifdef HAVE_IO_URING
	struct io_uring_params params = {.flags = 0};
	int fd = udp_socket("io_uring");
	int ring = (int)syscall(SYS_io_uring_setup, 4, &params);

	if (ring < 0)
		lacks("io_uring", "io_uring_setup");
	if (syscall(SYS_io_uring_register, ring, IORING_REGISTER_FILES, &fd, 1))
		lacks("io_uring", "io_uring_register");
	tell_closed("io_uring", fd, true);
	stay();
#else
	errno = ENOSYS;
	lacks("io_uring", "io_uring_setup");
#endif
}

static void scene_mmap(void)
{
	const unsigned page = (unsigned)sysconf(_SC_PAGESIZE);
	struct tpacket_req ring = {page, 1, page, 1};
	int fd = socket(AF_PACKET, SOCK_DGRAM, 0);

	if (fd < 0)
		lacks("mmap", "socket");
	if (setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &ring, sizeof ring) < 0)
		lacks("mmap", "setsockopt");
	if (mmap(NULL, page, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED)
		lacks("mmap", "mmap");
	tell_closed("mmap", fd, true);
	stay();
}

static void flight(const char *way)
{
	union {
		struct cmsghdr head;
		char space[CMSG_SPACE(sizeof(int))];
	} control = {.space = {0}};
	char byte = 0;
	struct iovec iov = {&byte, 1};
	struct msghdr message = {.msg_iov = &iov,
				 .msg_iovlen = 1,
				 .msg_control = &control,
				 .msg_controllen = sizeof control};
	int fd = udp_socket(way), pair[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
		lacks(way, "socketpair");
	control.head.cmsg_level = SOL_SOCKET;
	control.head.cmsg_type = SCM_RIGHTS;
	control.head.cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(&control.head), &fd, sizeof fd);
	if (sendmsg(pair[0], &message, 0) < 0)
		lacks(way, "sendmsg");
	tell_closed(way, fd, true);
	stay();
}

static void scene_flight(void)
{
	flight("flight");
}

/* The socket that it was sent to is in the table of a thread alone. */
static void *flight_of_thread(void *arg)
{
	(void)arg;
	if (unshare(CLONE_FILES) < 0)
		lacks("thread-flight", "unshare");
	flight("thread-flight");
	return NULL;
}

static void scene_thread_flight(void)
{
	pthread_t thread;

	if ((errno = pthread_create(&thread, NULL, flight_of_thread, NULL)))
		lacks("thread-flight", "pthread_create");
	stay();
}

/* The process of a scene, of which a line is printed. */
static bool scene_start(void (*scene)(void))
{
	char line[200];
	int out[2];
	FILE *said;
	pid_t pid;

	if (pipe(out) < 0)
		return false;
	fflush(stdout);
	pid = fork();
	if (pid < 0)
		return false;
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		dup2(out[1], STDOUT_FILENO);
		close(out[0]);
		close(out[1]);
		scene();
	}
	close(out[1]);
	said = fdopen(out[0], "r");
	if (said && fgets(line, sizeof line, said))
		fputs(line, stdout);
	return true;
}

int main(int argc, char **argv)
{
	static void (*const scenes[])(void) = {
	    scene_fd,	    scene_shared, scene_thread, scene_leader,
	    scene_io_uring, scene_mmap,	  scene_flight};
	enum { SCENES = sizeof scenes / sizeof *scenes };

	/* alone, as one that is in flight makes others look so */
	if (argc > 1 && strcmp(argv[1], "thread-flight") == 0) {
		if (!scene_start(scene_thread_flight))
			return 1;
	} else {
		for (size_t i = 0; i < SCENES; i++)
			if (!scene_start(scenes[i]))
				return 1;
	}
	puts("ready");
	fflush(stdout);
	while (getchar() != EOF)
		;
	/* the children end with it */
	return 0;
}
