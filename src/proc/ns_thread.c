/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ns_thread.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

#include "proc/thread.h"

struct ns_thread {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	void (*call)(void *arg); /* the function to call, or NULL: exit */
	void *arg;
	bool over;
};

static void *thread_run(void *arg)
{
	struct ns_thread *thread = arg;

	pthread_mutex_lock(&thread->lock);
	while (!thread->over) {
		if (thread->call) {
			thread->call(thread->arg);
			thread->call = NULL;
			pthread_cond_signal(&thread->changed);
		}
		if (!thread->over)
			pthread_cond_wait(&thread->changed, &thread->lock);
	}
	pthread_mutex_unlock(&thread->lock);
	return NULL;
}

struct ns_thread *ns_thread_start(void)
{
	struct ns_thread *thread = calloc(1, sizeof *thread);
	int error;

	if (!thread)
		return NULL;
	pthread_mutex_init(&thread->lock, NULL);
	pthread_cond_init(&thread->changed, NULL);
	error = thread_start(&thread->thread, thread_run, thread);
	if (!error)
		return thread;
	pthread_cond_destroy(&thread->changed);
	pthread_mutex_destroy(&thread->lock);
	free(thread);
	errno = error;
	return NULL;
}

void ns_thread_call(struct ns_thread *thread, void (*call)(void *arg),
		    void *arg)
{
	pthread_mutex_lock(&thread->lock);
	thread->call = call;
	thread->arg = arg;
	pthread_cond_signal(&thread->changed);
	while (thread->call)
		pthread_cond_wait(&thread->changed, &thread->lock);
	pthread_mutex_unlock(&thread->lock);
}

struct entry {
	int fd, type, error;
};

static void enter(void *arg)
{
	struct entry *entry = arg;

	entry->error = setns(entry->fd, entry->type) < 0 ? errno : 0;
}

bool ns_thread_enter(struct ns_thread *thread, int fd, int type)
{
	struct entry entry = {.fd = fd, .type = type};

	ns_thread_call(thread, enter, &entry);
	if (entry.error)
		errno = entry.error;
	return !entry.error;
}

void ns_thread_end(struct ns_thread *thread)
{
	if (!thread)
		return;
	pthread_mutex_lock(&thread->lock);
	thread->over = true;
	pthread_cond_signal(&thread->changed);
	pthread_mutex_unlock(&thread->lock);
	pthread_join(thread->thread, NULL);
	pthread_cond_destroy(&thread->changed);
	pthread_mutex_destroy(&thread->lock);
	free(thread);
}
