/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/names.h"

void names_init(struct names *names, const struct root *root)
{
	*names = (struct names){.root = root};
}

void names_free(struct names *names)
{
	memo_free(&names->hosts);
	memo_free(&names->users);
	memo_free(&names->networks);
	services_free(&names->services);
}
