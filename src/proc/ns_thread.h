/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NS_THREAD_H
#define PROC_NS_THREAD_H

#include <stdbool.h>

/*
 * A thread that enters namespaces for others. No other thread ever does, so
 * that the program stays where it was started: host names are asked for, and
 * files are opened, in its own namespaces. The thread ends without going back.
 */
struct ns_thread;

/* Starts one, in our own namespaces. NULL, with errno, without memory. */
struct ns_thread *ns_thread_start(void);

/* Has the thread call `call`, and waits until that has returned. */
void ns_thread_call(struct ns_thread *thread, void (*call)(void *arg),
		    void *arg);

/*
 * Enters the namespace that is open as `fd`, of the type CLONE_NEW*, in the
 * thread alone. False, with errno: EPERM without CAP_SYS_ADMIN.
 */
bool ns_thread_enter(struct ns_thread *thread, int fd, int type);

/* Ends and frees it; NULL is ignored. */
void ns_thread_end(struct ns_thread *thread);

#endif
