/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_SOCKADDR_H
#define NAME_SOCKADDR_H

#include <sys/socket.h>

#include "address.h"

/*
 * Fills in the socket address for `addr` and `port`, which is in host byte
 * order; returns its length.
 */
socklen_t sockaddr_of(const struct addr *addr, uint16_t port,
		      struct sockaddr_storage *storage);

#endif
