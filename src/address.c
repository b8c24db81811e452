/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "address.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

bool addr_is_any(const struct addr *addr)
{
	static const uint8_t any[16];

	return memcmp(addr->bytes, any, sizeof any) == 0;
}

static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool addr_is_mapped(const struct addr *addr)
{
	return addr->family == AF_INET6 &&
	       memcmp(addr->bytes, mapped, sizeof mapped) == 0;
}

/*
 * The digits come from a table, because they took a tenth of the instructions
 * of a row.
 */
char *addr_quad(const uint8_t bytes[4], char *at)
{
	enum { EACH = 4 };
	/* clang-format off */
	static const char numbers[256 * EACH + 1] =
	"0.  1.  2.  3.  4.  5.  6.  7.  8.  9.  10. 11. 12. 13. 14. 15. "
	"16. 17. 18. 19. 20. 21. 22. 23. 24. 25. 26. 27. 28. 29. 30. 31. "
	"32. 33. 34. 35. 36. 37. 38. 39. 40. 41. 42. 43. 44. 45. 46. 47. "
	"48. 49. 50. 51. 52. 53. 54. 55. 56. 57. 58. 59. 60. 61. 62. 63. "
	"64. 65. 66. 67. 68. 69. 70. 71. 72. 73. 74. 75. 76. 77. 78. 79. "
	"80. 81. 82. 83. 84. 85. 86. 87. 88. 89. 90. 91. 92. 93. 94. 95. "
	"96. 97. 98. 99. 100.101.102.103.104.105.106.107.108.109.110.111."
	"112.113.114.115.116.117.118.119.120.121.122.123.124.125.126.127."
	"128.129.130.131.132.133.134.135.136.137.138.139.140.141.142.143."
	"144.145.146.147.148.149.150.151.152.153.154.155.156.157.158.159."
	"160.161.162.163.164.165.166.167.168.169.170.171.172.173.174.175."
	"176.177.178.179.180.181.182.183.184.185.186.187.188.189.190.191."
	"192.193.194.195.196.197.198.199.200.201.202.203.204.205.206.207."
	"208.209.210.211.212.213.214.215.216.217.218.219.220.221.222.223."
	"224.225.226.227.228.229.230.231.232.233.234.235.236.237.238.239."
	"240.241.242.243.244.245.246.247.248.249.250.251.252.253.254.255.";
	/* clang-format on */

	for (int i = 0; i < 4; i++) {
		unsigned b = bytes[i];

		memcpy(at, numbers + b * EACH, EACH);
		at += 2 + (b > 9) + (b > 99);
	}
	return at - 1; /* the last one has no dot */
}

static char *group_format(unsigned group, char *at)
{
	static const char digits[] = "0123456789abcdef";
	int shift = 12;

	while (shift > 0 && group >> shift == 0)
		shift -= 4;
	for (; shift >= 0; shift -= 4)
		*at++ = digits[group >> shift & 0xf];
	return at;
}

/*
 * The longest run of two or more zero groups; the first one if several are
 * equal.
 */
static int zeros_find(const unsigned group[8], int *len)
{
	int best = -1;

	*len = 1;
	for (int i = 0; i < 8; i++) {
		int end = i;

		while (end < 8 && group[end] == 0)
			end++;
		if (end - i > *len) {
			best = i;
			*len = end - i;
		}
		if (end > i)
			i = end;
	}
	return best;
}

static char *inet6_format(const uint8_t *bytes, char *at)
{
	unsigned group[8];
	int zeros, len;

	for (int i = 0; i < 8; i++)
		group[i] = (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
	zeros = zeros_find(group, &len);
	for (int i = 0; i < 8; i++) {
		if (i == zeros) {
			*at++ = ':';
			i += len - 1;
			if (i == 7)
				*at++ = ':';
			continue;
		}
		if (i > 0)
			*at++ = ':';
		/* ::a.b.c.d and ::ffff:a.b.c.d */
		if (i == 6 && zeros == 0 &&
		    (len == 6 || (len == 5 && group[5] == 0xffff)))
			return addr_quad(bytes + 12, at);
		at = group_format(group[i], at);
	}
	return at;
}

size_t addr_format(const struct addr *addr, char text[ADDR_TEXT])
{
	char *end = addr->family == AF_INET6 ? inet6_format(addr->bytes, text)
					     : addr_quad(addr->bytes, text);

	*end = '\0';
	return (size_t)(end - text);
}

bool addr_parse(const char *text, struct addr *addr)
{
	memset(addr, 0, sizeof *addr);
	addr->family = strchr(text, ':') ? AF_INET6 : AF_INET;
	return inet_pton(addr->family, text, addr->bytes) == 1;
}
