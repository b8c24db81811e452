/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/resolver.h"

#include <pthread.h>
#include <stdlib.h>

#include "proc/thread.h"

/* The maximum number of concurrent lookups. */
enum { THREADS_MAX = 32 };

struct question {
	struct addr addr;
	bool done;
	char *name;
	struct question *next;
};

/*
 * A queue of questions, from `first` to the last one. Those from `open` on have
 * not been started. All of it is accessed only under the lock, but a question
 * that is being asked belongs to its thread until it is done.
 */
struct resolver {
	resolver_ask *ask;
	const void *arg;
	pthread_mutex_t lock;
	pthread_cond_t put, done;
	struct question *first, *open, **end;
	unsigned asking; /* threads that wait for an answer */
	unsigned silent; /* consecutive questions without an answer */
	bool pause;	 /* start no further question */
	bool over;
	pthread_t threads[THREADS_MAX];
	unsigned n_threads;
};

/*
 * After a question without an answer, no other one is started until all running
 * ones have ended. If none of them has an answer, the server does not work, and
 * the remaining questions are not asked: the time-out is waited for only once.
 */
static void judge(struct resolver *resolver, bool silent)
{
	resolver->silent = silent ? resolver->silent + 1 : 0;
	resolver->pause = resolver->silent > 0 && resolver->asking > 0;
	if (resolver->pause || resolver->silent < THREADS_MAX)
		return;
	for (; resolver->open; resolver->open = resolver->open->next)
		resolver->open->done = true;
	resolver->silent = 0;
}

static void ask_next(struct resolver *resolver)
{
	struct question *question = resolver->open;
	bool silent = false;

	resolver->open = question->next;
	resolver->asking++;
	pthread_mutex_unlock(&resolver->lock);
	question->name = resolver->ask(resolver->arg, &question->addr, &silent);
	pthread_mutex_lock(&resolver->lock);
	resolver->asking--;
	question->done = true;
	judge(resolver, silent);
	pthread_cond_signal(&resolver->done);
	pthread_cond_broadcast(&resolver->put);
}

/* Runs in each thread. */
static void *resolver_run(void *arg)
{
	struct resolver *resolver = arg;

	pthread_mutex_lock(&resolver->lock);
	while (!resolver->over)
		if (resolver->open && !resolver->pause)
			ask_next(resolver);
		else
			pthread_cond_wait(&resolver->put, &resolver->lock);
	pthread_mutex_unlock(&resolver->lock);
	return NULL;
}

struct resolver *resolver_new(resolver_ask *ask, const void *arg)
{
	struct resolver *resolver = calloc(1, sizeof *resolver);

	if (!resolver)
		return NULL;
	resolver->ask = ask;
	resolver->arg = arg;
	resolver->end = &resolver->first;
	pthread_mutex_init(&resolver->lock, NULL);
	pthread_cond_init(&resolver->put, NULL);
	pthread_cond_init(&resolver->done, NULL);
	return resolver;
}

/* Starts one more thread, unless there are enough. */
static void thread_add(struct resolver *resolver)
{
	pthread_t *thread = &resolver->threads[resolver->n_threads];

	if (resolver->n_threads < THREADS_MAX &&
	    thread_start(thread, resolver_run, resolver) == 0)
		resolver->n_threads++;
}

bool resolver_put(struct resolver *resolver, const struct addr *addr)
{
	struct question *question;

	thread_add(resolver);
	question = resolver->n_threads > 0 ? calloc(1, sizeof *question) : NULL;
	if (!question)
		return false;
	question->addr = *addr;
	pthread_mutex_lock(&resolver->lock);
	*resolver->end = question;
	resolver->end = &question->next;
	if (!resolver->open)
		resolver->open = question;
	pthread_cond_signal(&resolver->put);
	pthread_mutex_unlock(&resolver->lock);
	return true;
}

bool resolver_ready(struct resolver *resolver)
{
	bool ready;

	pthread_mutex_lock(&resolver->lock);
	ready = !resolver->first || resolver->first->done;
	pthread_mutex_unlock(&resolver->lock);
	return ready;
}

bool resolver_next(struct resolver *resolver, struct addr *addr, char **name)
{
	struct question *question;

	pthread_mutex_lock(&resolver->lock);
	question = resolver->first;
	while (question && !question->done)
		pthread_cond_wait(&resolver->done, &resolver->lock);
	if (question) {
		resolver->first = question->next;
		if (!resolver->first)
			resolver->end = &resolver->first;
	}
	pthread_mutex_unlock(&resolver->lock);
	if (!question)
		return false;
	*addr = question->addr;
	*name = question->name;
	free(question);
	return true;
}

void resolver_free(struct resolver *resolver)
{
	if (!resolver)
		return;
	pthread_mutex_lock(&resolver->lock);
	resolver->over = true;
	pthread_cond_broadcast(&resolver->put);
	pthread_mutex_unlock(&resolver->lock);
	for (unsigned i = 0; i < resolver->n_threads; i++)
		pthread_join(resolver->threads[i], NULL);
	for (struct question *q = resolver->first; q; q = resolver->first) {
		resolver->first = q->next;
		free(q->name);
		free(q);
	}
	pthread_cond_destroy(&resolver->put);
	pthread_cond_destroy(&resolver->done);
	pthread_mutex_destroy(&resolver->lock);
	free(resolver);
}
