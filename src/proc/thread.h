/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_THREAD_H
#define PROC_THREAD_H

#include <pthread.h>

/*
 * As pthread_create(3), but the thread has a stack of THREAD_STACK bytes. By
 * default its size follows `ulimit -s`, which may be too small for libc's
 * look-ups, or so large that there is no room for it (RLIMIT_AS).
 */
enum { THREAD_STACK = 256 * 1024 };

int thread_start(pthread_t *thread, void *(*run)(void *), void *arg);

#endif
