/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/asker.h"

#include <pthread.h>
#include <stdlib.h>

#include "proc/thread.h"

/* So many wait for an answer at the same time. */
enum { THREADS_MAX = 32 };

struct question {
	struct addr addr;
	bool done;
	char *name;
	struct question *next;
};

/*
 * A queue: `first` to the last one, of which those from `open` on have not been
 * begun. All of it is read and written under the lock; a question that is being
 * asked belongs to its thread until it is done.
 */
struct asker {
	asker_ask *ask;
	const void *arg;
	pthread_mutex_t lock;
	pthread_cond_t put, done;
	struct question *first, *open, **end;
	unsigned asking; /* threads that wait for an answer */
	unsigned silent; /* questions that had none, in a row */
	bool pause;	 /* begin no other question */
	bool over;
	pthread_t threads[THREADS_MAX];
	unsigned n_threads;
};

/*
 * After a question that nobody answered no other one is begun until all under
 * way have come to an end. If none of them had an answer, the server is taken
 * for dead and what is left is not asked: it costs its time-out once.
 */
static void judge(struct asker *asker, bool silent)
{
	asker->silent = silent ? asker->silent + 1 : 0;
	asker->pause = asker->silent > 0 && asker->asking > 0;
	if (asker->pause || asker->silent < THREADS_MAX)
		return;
	for (; asker->open; asker->open = asker->open->next)
		asker->open->done = true;
	asker->silent = 0;
}

static void ask_next(struct asker *asker)
{
	struct question *question = asker->open;
	bool silent = false;

	asker->open = question->next;
	asker->asking++;
	pthread_mutex_unlock(&asker->lock);
	question->name = asker->ask(asker->arg, &question->addr, &silent);
	pthread_mutex_lock(&asker->lock);
	asker->asking--;
	question->done = true;
	judge(asker, silent);
	pthread_cond_signal(&asker->done);
	pthread_cond_broadcast(&asker->put);
}

/* What each thread does. */
static void *asker_run(void *arg)
{
	struct asker *asker = arg;

	pthread_mutex_lock(&asker->lock);
	while (!asker->over)
		if (asker->open && !asker->pause)
			ask_next(asker);
		else
			pthread_cond_wait(&asker->put, &asker->lock);
	pthread_mutex_unlock(&asker->lock);
	return NULL;
}

struct asker *asker_new(asker_ask *ask, const void *arg)
{
	struct asker *asker = calloc(1, sizeof *asker);

	if (!asker)
		return NULL;
	asker->ask = ask;
	asker->arg = arg;
	asker->end = &asker->first;
	pthread_mutex_init(&asker->lock, NULL);
	pthread_cond_init(&asker->put, NULL);
	pthread_cond_init(&asker->done, NULL);
	return asker;
}

/* One more thread, as long as there are not enough. */
static void thread_add(struct asker *asker)
{
	pthread_t *thread = &asker->threads[asker->n_threads];

	if (asker->n_threads < THREADS_MAX &&
	    thread_start(thread, asker_run, asker) == 0)
		asker->n_threads++;
}

bool asker_put(struct asker *asker, const struct addr *addr)
{
	struct question *question;

	thread_add(asker);
	question = asker->n_threads > 0 ? calloc(1, sizeof *question) : NULL;
	if (!question)
		return false;
	question->addr = *addr;
	pthread_mutex_lock(&asker->lock);
	*asker->end = question;
	asker->end = &question->next;
	if (!asker->open)
		asker->open = question;
	pthread_cond_signal(&asker->put);
	pthread_mutex_unlock(&asker->lock);
	return true;
}

bool asker_ready(struct asker *asker)
{
	bool ready;

	pthread_mutex_lock(&asker->lock);
	ready = !asker->first || asker->first->done;
	pthread_mutex_unlock(&asker->lock);
	return ready;
}

bool asker_take(struct asker *asker, struct addr *addr, char **name)
{
	struct question *question;

	pthread_mutex_lock(&asker->lock);
	question = asker->first;
	while (question && !question->done)
		pthread_cond_wait(&asker->done, &asker->lock);
	if (question) {
		asker->first = question->next;
		if (!asker->first)
			asker->end = &asker->first;
	}
	pthread_mutex_unlock(&asker->lock);
	if (!question)
		return false;
	*addr = question->addr;
	*name = question->name;
	free(question);
	return true;
}

void asker_free(struct asker *asker)
{
	if (!asker)
		return;
	pthread_mutex_lock(&asker->lock);
	asker->over = true;
	pthread_cond_broadcast(&asker->put);
	pthread_mutex_unlock(&asker->lock);
	for (unsigned i = 0; i < asker->n_threads; i++)
		pthread_join(asker->threads[i], NULL);
	for (struct question *q = asker->first; q; q = asker->first) {
		asker->first = q->next;
		free(q->name);
		free(q);
	}
	pthread_cond_destroy(&asker->put);
	pthread_cond_destroy(&asker->done);
	pthread_mutex_destroy(&asker->lock);
	free(asker);
}
