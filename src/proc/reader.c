/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/reader.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "proc/thread.h"

/*
 * Few large blocks: to wake the consumer for each takes as long as to format a
 * hundred rows.
 */
enum { BLOCKS = 2 };

struct block {
	size_t len;
	char bytes[READER_AHEAD / BLOCKS];
};

/*
 * A ring of blocks. Those from `taken` to `put` belong to the consumer, the
 * others to the thread. Both numbers only grow, and change under the lock.
 */
struct reader {
	struct seq_file file;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t turn;
	unsigned put, taken;
	bool ended; /* no block comes after `put` */
	int error;  /* errno of the failed read, or 0 */
	bool over;  /* the consumer wants no more */
	size_t at;  /* bytes of the first block that were consumed */
	struct block blocks[BLOCKS];
};

/* Fills a block. False if it is the last one; then *error may be the reason. */
static bool block_fill(struct block *block, struct seq_file *file, int *error)
{
	ssize_t got;

	block->len = 0;
	do {
		got = seq_file_read(file, block->bytes + block->len,
				    sizeof block->bytes - block->len);
		if (got > 0)
			block->len += (size_t)got;
	} while (got > 0 && block->len < sizeof block->bytes);
	*error = got < 0 ? errno : 0;
	return got > 0;
}

/* Runs in the thread. */
static void *reader_run(void *arg)
{
	struct reader *reader = arg;

	pthread_mutex_lock(&reader->lock);
	while (!reader->ended && !reader->over) {
		struct block *block = &reader->blocks[reader->put % BLOCKS];
		bool more;
		int error;

		if (reader->put - reader->taken == BLOCKS) {
			pthread_cond_wait(&reader->turn, &reader->lock);
			continue;
		}
		pthread_mutex_unlock(&reader->lock);
		more = block_fill(block, &reader->file, &error);
		pthread_mutex_lock(&reader->lock);
		reader->put += block->len > 0;
		reader->ended = !more;
		reader->error = error;
		pthread_cond_signal(&reader->turn);
	}
	pthread_mutex_unlock(&reader->lock);
	return NULL;
}

static void reader_free(struct reader *reader)
{
	pthread_cond_destroy(&reader->turn);
	pthread_mutex_destroy(&reader->lock);
	free(reader);
}

struct reader *reader_start(struct seq_file file)
{
	/* not calloc: unused blocks then take no memory */
	struct reader *reader = malloc(sizeof *reader);
	int error;

	if (!reader)
		return NULL;
	memset(reader, 0, offsetof(struct reader, blocks));
	reader->file = file;
	pthread_mutex_init(&reader->lock, NULL);
	pthread_cond_init(&reader->turn, NULL);
	error = thread_start(&reader->thread, reader_run, reader);
	if (error == 0)
		return reader;
	reader_free(reader);
	errno = error;
	return NULL;
}

/* The block to read from, or NULL after the last. */
static const struct block *block_wait(struct reader *reader)
{
	bool any;

	pthread_mutex_lock(&reader->lock);
	while (reader->put == reader->taken && !reader->ended)
		pthread_cond_wait(&reader->turn, &reader->lock);
	any = reader->put != reader->taken;
	pthread_mutex_unlock(&reader->lock);
	return any ? &reader->blocks[reader->taken % BLOCKS] : NULL;
}

static void block_done(struct reader *reader)
{
	pthread_mutex_lock(&reader->lock);
	reader->taken++;
	reader->at = 0;
	pthread_cond_signal(&reader->turn);
	pthread_mutex_unlock(&reader->lock);
}

ssize_t reader_read(struct reader *reader, char *buf, size_t size)
{
	const struct block *block = block_wait(reader);
	size_t len;

	if (!block) {
		errno = reader->error;
		return errno ? -1 : 0;
	}
	len = block->len - reader->at;
	len = len < size ? len : size;
	memcpy(buf, block->bytes + reader->at, len);
	reader->at += len;
	if (reader->at == block->len)
		block_done(reader);
	return (ssize_t)len;
}

void reader_end(struct reader *reader)
{
	pthread_mutex_lock(&reader->lock);
	reader->over = true;
	pthread_cond_signal(&reader->turn);
	pthread_mutex_unlock(&reader->lock);
	pthread_join(reader->thread, NULL);
	reader_free(reader);
}
