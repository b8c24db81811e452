/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/thread.h"

int thread_start(pthread_t *thread, void *(*run)(void *), void *arg)
{
	pthread_attr_t attr;
	int error = pthread_attr_init(&attr);

	if (error)
		return error;
	error = pthread_attr_setstacksize(&attr, THREAD_STACK);
	if (!error)
		error = pthread_create(thread, &attr, run, arg);
	pthread_attr_destroy(&attr);
	return error;
}
