/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/summary.h"

static const char *const scopes[] = {
    [SCOPE_HOST] = "host",
    [SCOPE_NAMESPACE] = "namespace",
    [SCOPE_DESTINATION] = "destination",
    [SCOPE_SOCKET] = "socket",
};

const struct enum_names summary_scopes = {scopes,
					  sizeof scopes / sizeof *scopes};

/* A limit is near from this use on, in tenths of a per cent. */
enum { NEAR = 800 };

bool summary_per_mille(const struct summary_limit *limit, uint64_t *per_mille)
{
	if (!limit->has_used || !limit->has_limit || limit->is_cap ||
	    limit->limit == 0)
		return false;
	if (limit->used <= UINT64_MAX / 1000)
		*per_mille = limit->used * 1000 / limit->limit;
	else if (limit->used / limit->limit <= UINT64_MAX / 1000)
		*per_mille = limit->used / limit->limit * 1000;
	else
		*per_mille = UINT64_MAX;
	return true;
}

bool summary_is_near(const struct summary_limit *limit)
{
	uint64_t per_mille;

	return summary_per_mille(limit, &per_mille) && per_mille >= NEAR;
}
