/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/choice.h"

/* The sections that are printed if nothing is requested. */
static const uint32_t usual = WANT_INTERNET | WANT_UNIX | WANT_IPX | WANT_AX25 |
			      WANT_X25 | WANT_NETROM | WANT_ROSE | WANT_INET |
			      WANT_INET6;

/* If one of these is requested, the others are omitted. */
static const uint32_t sections = WANT_INTERNET | WANT_GROUPS | WANT_UNIX |
				 WANT_IPX | WANT_AX25 | WANT_X25 | WANT_NETROM |
				 WANT_ROSE | WANT_L2CAP | WANT_RFCOMM;

struct choice choice_of(const struct opts *opts)
{
	struct choice choice = {.want = opts->want};
	const uint32_t both = WANT_INET | WANT_INET6;

	if ((choice.want & both) && !(choice.want & WANT_INTERNET)) {
		choice.want |= WANT_INTERNET;
		choice.silent = true;
	}
	if ((choice.want & (WANT_INTERNET | WANT_GROUPS)) &&
	    !(choice.want & both))
		choice.want |= both;
	if ((choice.want & WANT_BLUETOOTH) &&
	    !(choice.want & (WANT_L2CAP | WANT_RFCOMM)))
		choice.want |= WANT_L2CAP | WANT_RFCOMM;
	if (!(choice.want & sections)) {
		choice.everything = true;
		choice.want = usual;
	}
	return choice;
}

bool choice_has(const struct ctx *ctx, const struct choice *choice,
		const struct source *source)
{
	if (!(choice->want & source->want) ||
	    (ctx->only && ctx->only != source->type))
		return false;
	if (source->family && !(choice->want & source->family))
		return false;
	return !source->wanted || source->wanted(ctx->opts);
}
