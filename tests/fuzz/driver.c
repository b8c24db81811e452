/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

bool fuzz_line(struct fuzz_input *input, struct span *line)
{
	const char *newline, *nul;
	size_t len, left = (size_t)(input->end - input->at);

	free(input->line);
	input->line = NULL;
	if (left == 0)
		return false;
	newline = memchr(input->at, '\n', left);
	len = newline ? (size_t)(newline - input->at) : left;
	nul = memchr(input->at, '\0', len);
	line->len = nul ? (size_t)(nul - input->at) : len;
	input->line = malloc(line->len ? line->len : 1);
	fuzz_must(input->line);
	memcpy(input->line, input->at, line->len);
	line->at = input->line;
	input->at += newline ? len + 1 : len;
	return true;
}

void fuzz_within(struct span line, struct span part)
{
	if (part.len == 0)
		return;
	fuzz_must(part.at >= line.at && part.len <= line.len &&
		  part.at + part.len <= line.at + line.len);
}

void fuzz_must(bool good)
{
	if (!good)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	fuzz_one((const char *)data, len);
	return 0;
}

/*
 * Without libFuzzer: each file named is one input, as AFL++ gives them (@@);
 * without any, it is stdin.
 */
#ifdef FUZZ_MAIN
static int replay(FILE *file, const char *name)
{
	static char data[1 << 20];
	size_t len;

	if (!file) {
		perror(name);
		return 1;
	}
	len = fread(data, 1, sizeof data, file);
	LLVMFuzzerTestOneInput((const uint8_t *)data, len);
	return 0;
}

int main(int argc, char **argv)
{
	int status = argc < 2 ? replay(stdin, "stdin") : 0;

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");

		status |= replay(file, argv[i]);
		if (file)
			fclose(file);
	}
	return status;
}
#endif
