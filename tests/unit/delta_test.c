/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "delta.h"
#include "field/types.h"
#include "proc/iface.h"
#include "proc/netns_label.h"
#include "show/snmp.h"

static struct delta_key key(const char *of, const char *name, uint64_t netns)
{
	return (struct delta_key){span_from(of), span_from(name), netns};
}

static void assert_rise(struct delta *delta, struct delta_key which,
			uint64_t value, bool known, uint64_t want)
{
	uint64_t rise = 4711;

	assert_int_equal(delta_rise(delta, &which, value, &rise), known);
	assert_int_equal(rise, want);
}

static void rises(void **state)
{
	struct delta delta = {.slots = NULL};

	(void)state;
	assert_rise(&delta, key("lo", "rx", 0), 100, false, 100);
	assert_rise(&delta, key("lo", "rx", 0), 100, true, 0);
	assert_rise(&delta, key("lo", "rx", 0), 130, true, 30);
	/* it fell: a new one of that name */
	assert_rise(&delta, key("lo", "rx", 0), 20, true, 20);
	assert_rise(&delta, key("lo", "rx", 0), 25, true, 5);
	assert_rise(&delta, key("lo", "rx", 0), UINT64_MAX, true,
		    UINT64_MAX - 25);
	/* others */
	assert_rise(&delta, key("lo", "tx", 0), 7, false, 7);
	assert_rise(&delta, key("lo", "rx", 1), 8, false, 8);
	assert_rise(&delta, key("l", "orx", 0), 9, false, 9);
	assert_rise(&delta, key("", "rx", 0), 1, false, 1);
	assert_rise(&delta, key("lo", "rx", 1), 9, true, 1);
	assert_false(delta.lost);
	delta_free(&delta);
	assert_null(delta.slots);
}

static void many(void **state)
{
	struct delta delta = {.slots = NULL};

	(void)state;
	for (unsigned round = 0; round < 2; round++)
		for (unsigned i = 0; i < 5000; i++) {
			char name[16];

			snprintf(name, sizeof name, "c%u", i);
			assert_rise(&delta, key("eth0", name, 0),
				    i + 10 * round, round > 0,
				    round > 0 ? 10 : i);
		}
	assert_int_equal(delta.used, 5000);
	delta_free(&delta);
}

/* What was gone for a listing is new, as one that fell. */
static void gone(void **state)
{
	struct delta delta = {.slots = NULL};

	(void)state;
	delta_begin(&delta);
	assert_rise(&delta, key("eth0", "rx", 0), 100, false, 100);
	assert_rise(&delta, key("lo", "rx", 0), 100, false, 100);
	delta_begin(&delta);
	assert_rise(&delta, key("lo", "rx", 0), 110, true, 10);
	delta_begin(&delta);
	assert_rise(&delta, key("lo", "rx", 0), 120, true, 10);
	assert_rise(&delta, key("eth0", "rx", 0), 300, false, 300);
	delta_begin(&delta);
	assert_rise(&delta, key("eth0", "rx", 0), 301, true, 1);
	delta_free(&delta);
}

/* Each listing has interfaces that no other one has. */
static void forgotten(void **state)
{
	struct delta delta = {.slots = NULL};

	(void)state;
	for (unsigned listing = 0; listing < 300; listing++) {
		delta_begin(&delta);
		assert_rise(&delta, key("lo", "rx", 0), listing, listing > 0,
			    listing > 0 ? 1 : 0);
		for (unsigned i = 0; i < 100; i++) {
			char name[16];

			snprintf(name, sizeof name, "veth%u",
				 listing * 100 + i);
			assert_rise(&delta, key(name, "rx", 0), i, false, i);
		}
	}
	assert_int_equal(delta.size, 1024);
	delta_free(&delta);
}

static void interval(void **state)
{
	struct delta delta = {.slots = NULL};

	(void)state;
	delta_begin(&delta);
	assert_int_equal(delta.interval, 0);
	assert_true(delta.at > 0);
	delta.at -= 700;
	delta_begin(&delta);
	assert_in_range(delta.interval, 700, 60000);
}

/* Each kind with counters fits in, and its counters are numbers of 64 bits. */
static void kinds(void **state)
{
	static const struct record_type *const types[] = {&type_interfaces,
							  &type_statistics};

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		size_t counters = 0;

		assert_in_range(types[i]->size, 1, DELTA_RECORD);
		for (size_t k = 0; k < types[i]->table->n; k++) {
			const struct field *field = &types[i]->table->fields[k];

			counters += field->counter;
			if (field->counter)
				assert_int_equal(field->size, 8);
		}
		assert_true(counters > 0);
	}
}

static void interfaces(void **state)
{
	struct rig *rig = *state;
	struct delta delta = {.slots = NULL};
	struct iface lo = {.stats = {.rx_packets = 100, .tx_bytes = 5}};
	const struct iface *got;

	strcpy(lo.name, "lo");
	assert_non_null(delta_record(&rig->ctx, &delta, &type_interfaces, &lo));
	lo.stats.rx_packets = 107;
	got = delta_record(&rig->ctx, &delta, &type_interfaces, &lo);
	/* one without a rise is shown as well, and the record stays */
	assert_int_equal(got->stats.rx_packets, 7);
	assert_int_equal(got->stats.tx_bytes, 0);
	assert_string_equal(got->name, "lo");
	assert_int_equal(lo.stats.rx_packets, 107);
	delta_free(&delta);
}

/* The rise of a counter of a block; 0 when it isn't shown. */
static uint64_t statistic(struct rig *rig, struct delta *delta,
			  const char *title, const char *name, uint64_t value)
{
	const struct snmp_section section = {.title = span_from(title)};
	const struct snmp_counter counter = {
	    .name = span_from(name), .value = value, .section = &section};
	const struct snmp_counter *got =
	    delta_record(&rig->ctx, delta, &type_statistics, &counter);

	return got ? got->value : 0;
}

static void statistics(void **state)
{
	struct rig *rig = *state;
	struct delta delta = {.slots = NULL};
	struct netns_info other = {.number = 7};

	(void)statistic(rig, &delta, "Tcp", "InSegs", 10);
	(void)statistic(rig, &delta, "Tcp", "CurrEstab", 9);
	assert_int_equal(statistic(rig, &delta, "Tcp", "InSegs", 10), 0);
	assert_int_equal(statistic(rig, &delta, "Tcp", "InSegs", 13), 3);
	assert_int_equal(statistic(rig, &delta, "Udp", "InSegs", 4), 4);
	/* it fell, and is no counter */
	assert_int_equal(statistic(rig, &delta, "Tcp", "CurrEstab", 5), 0);
	assert_int_equal(statistic(rig, &delta, "Tcp", "CurrEstab", 8), 0);
	/* another namespace has its own */
	rig->ctx.netns = &other;
	assert_int_equal(statistic(rig, &delta, "Tcp", "InSegs", 2), 2);
	rig->ctx.netns = NULL;
	assert_int_equal(statistic(rig, &delta, "Tcp", "InSegs", 14), 1);
	delta_free(&delta);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rises),	cmocka_unit_test(many),
	    cmocka_unit_test(gone),	cmocka_unit_test(forgotten),
	    cmocka_unit_test(interval), cmocka_unit_test(kinds),
	    rig_test(interfaces),	rig_test(statistics),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
