/* SPDX-License-Identifier: GPL-2.0-or-later */

/*
 * Processes that have a UDP socket each, in the namespaces of
 * tests/trust/crowd.
 *
 * usage: crowd N	N of them, which stay until standard input ends
 *        crowd		short-lived ones, one after the other, until killed
 *
 * On stdout stands a line for each: its port, the socket's inode, its PID.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PORT_FIRST = 10000, PORTS = 50000 };

static int socket_make(int port)
{
	struct sockaddr_in addr = {.sin_family = AF_INET,
				   .sin_port = htons((in_port_t)port),
				   .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	if (fd < 0 || bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
		perror("socket");
		exit(1);
	}
	return fd;
}

/* A process with a socket of its own, which does what `job` does. */
static pid_t process_make(int port, void (*job)(void))
{
	int fd = socket_make(port);
	struct stat st;
	pid_t pid;

	pid = fork();
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		job();
		_exit(0);
	}
	if (pid < 0 || fstat(fd, &st) < 0) {
		perror("fork");
		exit(1);
	}
	printf("%d %llu %d\n", port, (unsigned long long)st.st_ino, (int)pid);
	close(fd);
	return pid;
}

static void stay(void)
{
	for (;;)
		pause();
}

/* Long enough to be seen, at times. */
static void go(void)
{
	usleep(200);
}

int main(int argc, char **argv)
{
	int n = argc > 1 ? atoi(argv[1]) : 0;

	for (int i = 0; n == 0 || i < n; i++) {
		pid_t pid = process_make(PORT_FIRST + i % PORTS, n ? stay : go);

		if (n == 0) {
			fflush(stdout);
			waitpid(pid, NULL, 0);
		}
	}
	puts("ready");
	fflush(stdout);
	(void)getchar();
	return 0;
}
