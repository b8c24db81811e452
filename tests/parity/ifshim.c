/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Preloaded into a netstat: interfaces as the file $IFSHIM has them, one a
 * line, in place of the kernel's.
 *
 *   NAME KEY=VALUE...  an interface: flags mtu hwtype qlen (numbers), hwaddr
 *                      (hex), addr dst brd mask (dotted), map (six numbers:
 *                      mem_start,mem_end,base_addr,irq,dma,port)
 *   conf NAME ADDRESS  one that SIOCGIFCONF tells
 *   conf !ERRNO        SIOCGIFCONF fails
 *
 * A value of !ERRNO: that question fails. Without a key it is answered with
 * 0, or fails for addresses. Names that have no line: no such device.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { LINE = 4096 };

/* Answers an ifreq from the text of its value. */
struct question {
	unsigned long request;
	const char *key;
	const char *without; /* the value when there is none; NULL: fails */
	void (*answer)(struct ifreq *req, const char *value);
};

static void answer_flags(struct ifreq *req, const char *value)
{
	req->ifr_flags = (short)strtol(value, NULL, 0);
}

static void answer_mtu(struct ifreq *req, const char *value)
{
	req->ifr_mtu = (int)strtol(value, NULL, 0);
}

static void answer_qlen(struct ifreq *req, const char *value)
{
	req->ifr_qlen = (int)strtol(value, NULL, 0);
}

static void answer_hwtype(struct ifreq *req, const char *value)
{
	req->ifr_hwaddr.sa_family = (sa_family_t)strtol(value, NULL, 0);
}

static void answer_map(struct ifreq *req, const char *value)
{
	unsigned long map[6] = {0};
	char *at = (char *)value;

	for (int i = 0; i < 6 && *at; i++) {
		map[i] = strtoul(at, &at, 0);
		at += *at == ',';
	}
	req->ifr_map.mem_start = map[0];
	req->ifr_map.mem_end = map[1];
	req->ifr_map.base_addr = (unsigned short)map[2];
	req->ifr_map.irq = (unsigned char)map[3];
	req->ifr_map.dma = (unsigned char)map[4];
	req->ifr_map.port = (unsigned char)map[5];
}

static void answer_addr(struct ifreq *req, const char *value)
{
	struct sockaddr_in in = {.sin_family = AF_INET};

	inet_pton(AF_INET, value, &in.sin_addr);
	memcpy(&req->ifr_addr, &in, sizeof in);
}

static const struct question questions[] = {
    {SIOCGIFFLAGS, "flags=", "0", answer_flags},
    {SIOCGIFMTU, "mtu=", "0", answer_mtu},
    {SIOCGIFTXQLEN, "qlen=", "0", answer_qlen},
    {SIOCGIFHWADDR, "hwtype=", "0", answer_hwtype},
    {SIOCGIFMAP, "map=", "", answer_map},
    {SIOCGIFADDR, "addr=", NULL, answer_addr},
    {SIOCGIFDSTADDR, "dst=", NULL, answer_addr},
    {SIOCGIFBRDADDR, "brd=", NULL, answer_addr},
    {SIOCGIFNETMASK, "mask=", NULL, answer_addr},
};

static FILE *answers(void)
{
	return fopen(getenv("IFSHIM"), "r");
}

/* The line of an interface; false when there is none. */
static int line_of(const char *name, char line[LINE])
{
	FILE *file = answers();
	size_t len = strnlen(name, IFNAMSIZ);
	int found = 0;

	while (file && len > 0 && !found && fgets(line, LINE, file)) {
		line[strcspn(line, "\n")] = '\0';
		found = strncmp(line, "conf ", 5) != 0 &&
			strcspn(line, " ") == len &&
			strncmp(line, name, len) == 0;
	}
	if (file)
		fclose(file);
	return found;
}

/* The value of `key` ("mtu=") in a line, ended by a NUL; or NULL. */
static char *value_of(const char *line, const char *key, char text[LINE])
{
	char *word, *next;

	strcpy(text, line);
	for (word = strtok_r(text, " ", &next); word;
	     word = strtok_r(NULL, " ", &next))
		if (strncmp(word, key, strlen(key)) == 0)
			return word + strlen(key);
	return NULL;
}

static void put_hwaddr(struct ifreq *req, const char *digits)
{
	char byte[3] = "";

	for (int i = 0; i < 14 && digits[0] && digits[1]; i++, digits += 2) {
		memcpy(byte, digits, 2);
		req->ifr_hwaddr.sa_data[i] = (char)strtoul(byte, NULL, 16);
	}
}

static int answer(const struct question *question, struct ifreq *req)
{
	char line[LINE], text[LINE];
	const char *value;

	if (!line_of(req->ifr_name, line)) {
		errno = ENODEV;
		return -1;
	}
	value = value_of(line, question->key, text);
	if (!value)
		value = question->without;
	if (!value || *value == '!') {
		errno = value ? atoi(value + 1) : EADDRNOTAVAIL;
		return -1;
	}
	memset(&req->ifr_ifru, 0, sizeof req->ifr_ifru);
	question->answer(req, value);
	if (question->request == SIOCGIFHWADDR) {
		value = value_of(line, "hwaddr=", text);
		put_hwaddr(req, value ? value : "");
	}
	return 0;
}

/* Adds one interface if there is room; a NULL buffer only counts. */
static int conf_add(struct ifconf *conf, int len, const char *name,
		    const char *addr)
{
	struct ifreq req = {0};

	if (!conf->ifc_buf)
		return len + (int)sizeof req;
	if (len + (int)sizeof req > conf->ifc_len)
		return len;
	strncpy(req.ifr_name, name, IFNAMSIZ - 1);
	answer_addr(&req, addr);
	memcpy(conf->ifc_buf + len, &req, sizeof req);
	return len + (int)sizeof req;
}

static int answer_conf(struct ifconf *conf)
{
	FILE *file = answers();
	char line[LINE], name[64], addr[64];
	int len = 0, error = 0;

	while (file && fgets(line, sizeof line, file)) {
		if (sscanf(line, "conf !%d", &error) == 1)
			break;
		if (sscanf(line, "conf %63s %63s", name, addr) == 2)
			len = conf_add(conf, len, name, addr);
	}
	if (file)
		fclose(file);
	errno = error;
	conf->ifc_len = len;
	return error ? -1 : 0;
}

int ioctl(int fd, unsigned long request, ...)
{
	va_list args;
	void *arg;

	va_start(args, request);
	arg = va_arg(args, void *);
	va_end(args);
	if (getenv("IFSHIM") && request == SIOCGIFCONF)
		return answer_conf(arg);
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (getenv("IFSHIM") && request == questions[i].request)
			return answer(&questions[i], arg);
	return (int)syscall(SYS_ioctl, fd, request, arg);
}
