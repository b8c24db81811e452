/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NS_THREAD_H
#define PROC_NS_THREAD_H

#include <stdbool.h>

/*
 * A thread that enters namespaces for the other threads. They never enter one,
 * so host names are looked up, and files are opened, in the program's own
 * namespaces. The thread exits without going back.
 */
struct ns_thread;

/* Starts a thread in our own namespaces. NULL, with errno, without memory. */
struct ns_thread *ns_thread_start(void);

/* Makes the thread call `call`, and waits until it returns. */
void ns_thread_call(struct ns_thread *thread, void (*call)(void *arg),
		    void *arg);

/*
 * Makes only the thread enter the namespace that is open as `fd`, of the type
 * CLONE_NEW*. False, with errno: EPERM without CAP_SYS_ADMIN.
 */
bool ns_thread_enter(struct ns_thread *thread, int fd, int type);

/* Ends the thread and frees it; NULL is ignored. */
void ns_thread_end(struct ns_thread *thread);

#endif
