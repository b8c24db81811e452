/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>

#include "failure.h"
#include "field/types.h"
#include "list/list.h"
#include "msg.h"
#include "show/json.h"

static struct failures nothing = {.n = 0};

/* A listing that begins; `json` is the caller's, as its memory is. */
static void begin(struct rig *rig, struct json *json, bool one_line)
{
	json_init(json, one_line);
	rig->ctx.failures = &nothing;
	rig->ctx.output = &json->output;
	json->output.ops->begin(&rig->ctx);
}

static const char *end(struct rig *rig, struct json *json, int status)
{
	const char *text;

	json->output.ops->end(&rig->ctx, status);
	text = rig_printed(rig);
	json_free(json);
	return text;
}

#define HEAD                                                \
	"{\"schema_version\":1,\"program\":\"" PACKAGE_NAME \
	" " PACKAGE_VERSION "\",\"time\":null,"
#define TAIL                                                       \
	"\n \"duplicates_dropped\":0,\n \"owners_complete\":null," \
	"\n \"unreadable_processes\":null,\n \"warnings\":[],"     \
	"\n \"complete\":true}\n"

static void empty(void **state)
{
	struct rig *rig = *state;
	struct json json;

	begin(rig, &json, false);
	assert_string_equal(end(rig, &json, 0), HEAD TAIL);
	/* a section that was asked for is there, and opened but once */
	begin(rig, &json, false);
	emit_section(&rig->ctx, &type_unix);
	emit_section(&rig->ctx, &type_unix);
	assert_string_equal(end(rig, &json, 0), HEAD "\n \"unix\":[]," TAIL);
}

#define ROWS "h\n0: 2 0 0 99 0 1\n0: 2 0 0 99 0 2\n"

/* Rows stand on lines of their own, or the listing is one line. */
static void lines(void **state)
{
	struct rig *rig = *state;
	struct json json;
	const char *text;

	begin(rig, &json, false);
	(void)rig_list_path(rig, "net/unix", ROWS);
	text = end(rig, &json, 0);
	assert_non_null(strstr(text, "\n \"unix\":[\n  {\"proto\":"));
	assert_non_null(strstr(text, "},\n  {\"proto\":"));
	assert_non_null(strstr(text, "}],\n \"duplicates"));
	begin(rig, &json, true);
	(void)rig_list_path(rig, "net/unix", ROWS);
	text = end(rig, &json, 0);
	assert_non_null(strstr(text, ",\"unix\":[{\"proto\":"));
	assert_non_null(strstr(text, "},{\"proto\":"));
	assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
}

/* Routes of one kind may come after those of another, and go on. */
static void mixed(void **state)
{
	struct rig *rig = *state;
	struct json json;
	const char *text;

	begin(rig, &json, true);
	emit_section(&rig->ctx, &type_routes);
	emit_section(&rig->ctx, &type_route_cache);
	emit_section(&rig->ctx, &type_routes6);
	emit_section(&rig->ctx, &type_neighbors);
	text = end(rig, &json, 0);
	assert_non_null(strstr(text, "\"routes\":[],\"route_cache\":[],"
				     "\"neighbors\":[],\"dup"));
}

/* A message is in the listing as well; what was lost makes it incomplete. */
static void messages(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};
	struct json json;
	const char *text;

	begin(rig, &json, true);
	rig->ctx.failures = &failures;
	rig_listen(rig);
	msg_warn(&rig->ctx,
		 &(struct warning){
		     .code = "bogus_line", .file = "net/tcp", .line = 7},
		 "a \"quote\"");
	failures_add(&failures, TREE_PROC, "net/udp", ENOMEM);
	(void)rig_said(rig);
	text = end(rig, &json, 0);
	assert_non_null(strstr(
	    text, "\"warnings\":[{\"code\":\"bogus_line\","
		  "\"file\":\"net/tcp\",\"line\":7,"
		  "\"message\":\"a \\\"quote\\\"\"},"
		  "{\"code\":\"lost\",\"file\":\"net/udp\",\"line\":null,"));
	assert_non_null(strstr(text, "\"complete\":false}\n"));
	/* those of the listing before are not those of this one */
	json_init(&json, true);
	rig->ctx.output = &json.output;
	json.output.ops->begin(&rig->ctx);
	text = end(rig, &json, 0);
	assert_non_null(strstr(text, "\"warnings\":[],\"complete\":true}\n"));
	/* a status that is not 0 */
	begin(rig, &json, true);
	text = end(rig, &json, 1);
	assert_non_null(strstr(text, "\"complete\":false}\n"));
}

/* More messages than are kept are counted. */
static void many_messages(void **state)
{
	struct rig *rig = *state;
	struct json json;
	const char *text;

	begin(rig, &json, true);
	for (int i = 0; i < WARNINGS_MAX + 2; i++)
		json.output.ops->warn(
		    &rig->ctx,
		    &(struct warning){.code = "message", .message = "x"});
	text = end(rig, &json, 0);
	assert_non_null(strstr(text, ",{\"code\":\"more_messages\","
				     "\"file\":null,\"line\":null,"
				     "\"message\":\"2 more messages\"}]"));
}

/* The time of this machine; RFC 3339 in UTC. */
static void time_of_day(void **state)
{
	struct rig *rig = *state;
	struct root root;
	struct json json;
	const char *at;

	assert_true(root_init(&root, NULL));
	rig->ctx.root = &root;
	begin(rig, &json, true);
	at = strstr(end(rig, &json, 0), "\"time\":\"20");
	assert_non_null(at);
	at += strlen("\"time\":\"");
	for (const char *form = "dddd-dd-ddTdd:dd:dd.dddZ\""; *form;
	     form++, at++)
		assert_true(*form == 'd' ? *at >= '0' && *at <= '9'
					 : *at == *form);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(empty),	rig_test(lines),	 rig_test(mixed),
	    rig_test(messages), rig_test(many_messages), rig_test(time_of_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
