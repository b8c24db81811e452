/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/inet.h"
#include "show/show.h"
#include "show/snmp.h"
#include "show/unix.h"

const struct show show_text = {
    .inet_head = text_inet_head,
    .inet = text_inet,
    .sctp = text_sctp,
    .snmp_title = text_snmp_title,
    .snmp = text_snmp,
    .unix_head = text_unix_head,
    .unix_sock = text_unix,
};
