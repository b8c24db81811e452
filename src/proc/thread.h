/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_THREAD_H
#define PROC_THREAD_H

#include <pthread.h>

/*
 * As pthread_create(3), but the thread has a stack of THREAD_STACK bytes. The
 * default size follows `ulimit -s`. That may be too small for libc's lookups,
 * or too large for the available memory (RLIMIT_AS).
 */
enum { THREAD_STACK = 256 * 1024 };

int thread_start(pthread_t *thread, void *(*run)(void *), void *arg);

#endif
