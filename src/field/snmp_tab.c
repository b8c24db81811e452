/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/snmp_tab.h"

#include <string.h>

/*
 * The sentences of net-tools 2.10, including odd words or blanks. Sorted by
 * name within a block, which its test checks.
 */

static const struct snmp_row ip_rows[] = {
    {"DefaultTTL", SNMP_NEVER, NULL},
    {"ForwDatagrams", SNMP_ALWAYS, "% forwarded"},
    {"FragCreates", SNMP_NONZERO, "% fragments created"},
    {"FragFails", SNMP_NONZERO, "% outgoing packets failed fragmentation"},
    {"FragOKs", SNMP_NONZERO, "% outgoing packets fragmented ok"},
    {"InAddrErrors", SNMP_NONZERO, "% with invalid addresses"},
    {"InDelivers", SNMP_ALWAYS, "% incoming packets delivered"},
    {"InDiscards", SNMP_ALWAYS, "% incoming packets discarded"},
    {"InHdrErrors", SNMP_NONZERO, "% with invalid headers"},
    {"InReceives", SNMP_ALWAYS, "% total packets received"},
    {"InUnknownProtos", SNMP_NONZERO, "% with unknown protocol"},
    {"OutDiscards", SNMP_NONZERO, "% outgoing packets dropped"},
    {"OutNoRoutes", SNMP_NONZERO, "% dropped because of missing route"},
    {"OutRequests", SNMP_ALWAYS, "% requests sent out"},
    {"ReasmFails", SNMP_NONZERO, "% packet reassemblies failed"},
    {"ReasmOKs", SNMP_NONZERO, "% packets reassembled ok"},
    {"ReasmReqds", SNMP_NONZERO, "% reassemblies required"},
    {"ReasmTimeout", SNMP_NONZERO, "% fragments dropped after timeout"},
};

static const struct snmp_row icmp_rows[] = {
    {"InAddrMaskReps", SNMP_ICMP_IN, "address mask replies"},
    {"InAddrMasks", SNMP_ICMP_IN, "address mask request"},
    {"InDestUnreachs", SNMP_ICMP_IN, "destination unreachable"},
    {"InEchoReps", SNMP_ICMP_IN, "echo replies"},
    {"InEchos", SNMP_ICMP_IN, "echo requests"},
    {"InErrors", SNMP_ALWAYS, "% input ICMP message failed"},
    {"InMsgs", SNMP_ALWAYS, "% ICMP messages received"},
    {"InParmProbs", SNMP_ICMP_IN, "wrong parameters"},
    {"InRedirects", SNMP_ICMP_IN, "redirects"},
    {"InSrcQuenchs", SNMP_ICMP_IN, "source quenches"},
    {"InTimeExcds", SNMP_ICMP_IN, "timeout in transit"},
    {"InTimestampReps", SNMP_ICMP_IN, "timestamp reply"},
    {"InTimestamps", SNMP_ICMP_IN, "timestamp request"},
    {"OutAddrMaskReps", SNMP_ICMP_OUT, "address mask replies"},
    {"OutAddrMasks", SNMP_ICMP_OUT, "address mask requests"},
    {"OutDestUnreachs", SNMP_ICMP_OUT, "destination unreachable"},
    {"OutEchoReps", SNMP_ICMP_OUT, "echo replies"},
    {"OutEchos", SNMP_ICMP_OUT, "echo requests"},
    {"OutErrors", SNMP_ALWAYS, "% ICMP messages failed"},
    {"OutMsgs", SNMP_ALWAYS, "% ICMP messages sent"},
    {"OutParmProbs", SNMP_ICMP_OUT, "wrong parameters"},
    {"OutRedirects", SNMP_ICMP_OUT, "redirect"},
    {"OutSrcQuenchs", SNMP_ICMP_OUT, "source quench"},
    {"OutTimeExcds", SNMP_ICMP_OUT, "time exceeded"},
    {"OutTimestampReps", SNMP_ICMP_OUT, "timestamp replies"},
    {"OutTimestamps", SNMP_ICMP_OUT, "timestamp requests"},
};

static const struct snmp_row tcp_rows[] = {
    {"ActiveOpens", SNMP_ALWAYS, "% active connection openings"},
    {"AttemptFails", SNMP_ALWAYS, "% failed connection attempts"},
    {"CurrEstab", SNMP_ALWAYS, "% connections established"},
    {"EstabResets", SNMP_ALWAYS, "% connection resets received"},
    {"InErrs", SNMP_ALWAYS, "% bad segments received"},
    {"InSegs", SNMP_ALWAYS, "% segments received"},
    {"MaxConn", SNMP_NEVER, NULL},
    {"OutRsts", SNMP_ALWAYS, "% resets sent"},
    {"OutSegs", SNMP_ALWAYS, "% segments sent out"},
    {"PassiveOpens", SNMP_ALWAYS, "% passive connection openings"},
    {"RetransSegs", SNMP_ALWAYS, "% segments retransmitted"},
    {"RtoAlgorithm", SNMP_NEVER, NULL},
    {"RtoMax", SNMP_NEVER, NULL},
    {"RtoMin", SNMP_NEVER, NULL},
};

static const struct snmp_row udp_rows[] = {
    {"InDatagrams", SNMP_ALWAYS, "% packets received"},
    {"InErrors", SNMP_ALWAYS, "% packet receive errors"},
    {"NoPorts", SNMP_ALWAYS, "% packets to unknown port received"},
    {"OutDatagrams", SNMP_ALWAYS, "% packets sent"},
    {"RcvbufErrors", SNMP_ALWAYS, "% receive buffer errors"},
    {"SndbufErrors", SNMP_ALWAYS, "% send buffer errors"},
};

static const struct snmp_row tcpext_rows[] = {
    {"DelayedACKLocked", SNMP_NONZERO,
     "% delayed acks further delayed because of locked socket"},
    {"DelayedACKLost", SNMP_NONZERO, "Quick ack mode was activated % times"},
    {"DelayedACKs", SNMP_NONZERO, "% delayed acks sent"},
    {"EmbryonicRsts", SNMP_NONZERO,
     "% resets received for embryonic SYN_RECV sockets"},
    {"ListenDrops", SNMP_NONZERO, "% SYNs to LISTEN sockets dropped"},
    {"ListenOverflows", SNMP_NONZERO,
     "% times the listen queue of a socket overflowed"},
    {"LockDroppedIcmps", SNMP_NONZERO,
     "% ICMP packets dropped because socket was locked"},
    {"OfoPruned", SNMP_NONZERO,
     "% packets dropped from out-of-order queue because of socket buffer "
     "overrun"},
    {"OutOfWindowIcmps", SNMP_NONZERO,
     "% ICMP packets dropped because they were out-of-window"},
    {"PAWSActive", SNMP_NONZERO,
     "% active connections rejected because of time stamp"},
    {"PAWSEstab", SNMP_NONZERO,
     "% packets rejected in established connections because of timestamp"},
    {"PAWSPassive", SNMP_NONZERO,
     "% passive connections rejected because of time stamp"},
    {"PruneCalled", SNMP_NONZERO,
     "% packets pruned from receive queue because of socket buffer overrun"},
    {"RcvPruned", SNMP_NONZERO, "% packets pruned from receive queue"},
    /* no kernel prints it */
    {"SockMallocOOM", SNMP_NONZERO,
     "Ran % times out of system memory during packet sending"},
    {"SyncookiesFailed", SNMP_NONZERO, "% invalid SYN cookies received"},
    {"SyncookiesRecv", SNMP_NONZERO, "% SYN cookies received"},
    {"SyncookiesSent", SNMP_NONZERO, "% SYN cookies sent"},
    {"TCPAbortFailed", SNMP_NONZERO,
     "% times unable to send RST due to no memory"},
    {"TCPAbortOnClose", SNMP_NONZERO,
     "% connections reset due to early user close"},
    {"TCPAbortOnData", SNMP_NONZERO,
     "% connections reset due to unexpected data"},
    {"TCPAbortOnLinger", SNMP_NONZERO,
     "% connections aborted after user close in linger timeout"},
    {"TCPAbortOnMemory", SNMP_NONZERO,
     "% connections aborted due to memory pressure"},
    {"TCPAbortOnSyn", SNMP_NONZERO,
     "% connections reset due to unexpected SYN"},
    {"TCPAbortOnTimeout", SNMP_NONZERO, "% connections aborted due to timeout"},
    {"TCPDirectCopyFromBacklog", SNMP_NONZERO,
     "% bytes directly in process context from backlog"},
    {"TCPFACKReorder", SNMP_NONZERO, "Detected reordering % times using FACK"},
    {"TCPFastRetrans", SNMP_NONZERO, "% fast retransmits"},
    {"TCPForwardRetrans", SNMP_NONZERO, "% forward retransmits"},
    {"TCPFullUndo", SNMP_NONZERO,
     "% congestion windows fully recovered without slow start"},
    {"TCPHPAcks", SNMP_NONZERO, "% predicted acknowledgments"},
    {"TCPHPHits", SNMP_ALWAYS, "% packet headers predicted"},
    {"TCPHPHitsToUser", SNMP_NONZERO,
     "% packet headers predicted and directly queued to user"},
    {"TCPLossFailures", SNMP_NONZERO, "% timeouts in loss state"},
    {"TCPLossUndo", SNMP_NONZERO,
     "% congestion windows recovered without slow start after partial ack"},
    /* not the kernel's name, which has no s at its end */
    {"TCPLostRetransmits", SNMP_NONZERO, "% retransmits lost"},
    {"TCPMemoryPressures", SNMP_NONZERO, "TCP ran low on memory % times"},
    {"TCPPartialUndo", SNMP_NONZERO,
     "% congestion windows partially recovered using Hoe heuristic"},
    {"TCPPrequeued", SNMP_NONZERO,
     "% packets directly queued to recvmsg prequeue"},
    {"TCPPureAcks", SNMP_NONZERO,
     "% acknowledgments not containing data payload received"},
    {"TCPRcvCollapsed", SNMP_NONZERO,
     "% packets collapsed in receive queue due to low socket buffer"},
    {"TCPRenoFailures", SNMP_NONZERO, "% timeouts after reno fast retransmit"},
    {"TCPRenoRecovery", SNMP_NONZERO,
     "% times recovered from packet loss due to fast retransmit"},
    {"TCPRenoReorder", SNMP_NONZERO,
     "Detected reordering % times using reno fast retransmit"},
    {"TCPSACKReorder", SNMP_NONZERO, "Detected reordering % times using SACK"},
    {"TCPSchedulerFailed", SNMP_NONZERO,
     "% times receiver scheduled too late for direct processing"},
    {"TCPSlowStartRetrans", SNMP_NONZERO, "% retransmits in slow start"},
    {"TCPTSReorder", SNMP_NONZERO,
     "Detected reordering % times using time stamp"},
    {"TW", SNMP_NONZERO, "% TCP sockets finished time wait in fast timer"},
    {"TWRecycled", SNMP_NONZERO, "% time wait sockets recycled by time stamp"},
};

static const struct snmp_row sctp_rows[] = {
    {"SctpAborteds", SNMP_ALWAYS, "% Number of Aborteds "},
    {"SctpActiveEstabs", SNMP_ALWAYS, "% Active Associations"},
    {"SctpChecksumErrors", SNMP_ALWAYS,
     "% Number of Packets with invalid Checksum"},
    {"SctpCurrEstab", SNMP_ALWAYS, "% Current Associations"},
    {"SctpFragUsrMsgs", SNMP_ALWAYS, "% Number of messages fragmented"},
    {"SctpInCtrlChunks", SNMP_ALWAYS, "% Number of control chunks received"},
    {"SctpInOrderChunks", SNMP_ALWAYS, "% Number of ordered chunks received"},
    {"SctpInSCTPPacks", SNMP_ALWAYS, "% Number of SCTP packets received"},
    {"SctpInUnorderChunks", SNMP_ALWAYS,
     "% Number of Unordered chunks received"},
    {"SctpOutCtrlChunks", SNMP_ALWAYS, "% Number of control chunks sent"},
    {"SctpOutOfBlues", SNMP_ALWAYS, "% Number of Out of Blue packets"},
    {"SctpOutOrderChunks", SNMP_ALWAYS, "% Number of ordered chunks sent"},
    {"SctpOutSCTPPacks", SNMP_ALWAYS, "% Number of SCTP packets sent"},
    {"SctpOutUnorderChunks", SNMP_ALWAYS, "% Number of Unordered chunks sent"},
    {"SctpPassiveEstabs", SNMP_ALWAYS, "% Passive Associations"},
    {"SctpReasmUsrMsgs", SNMP_ALWAYS, "% Number of messages reassembled "},
    {"SctpShutdowns", SNMP_ALWAYS, "% Number of Graceful Terminations"},
};

static const struct snmp_row ip6_rows[] = {
    {"Ip6FragCreates", SNMP_NONZERO, "% fragments created"},
    {"Ip6FragFails", SNMP_NONZERO, "% outgoing packets failed fragmentation"},
    {"Ip6FragOKs", SNMP_NONZERO, "% outgoing packets fragmented ok"},
    {"Ip6InAddrErrors", SNMP_NONZERO, "% with invalid addresses"},
    {"Ip6InDelivers", SNMP_ALWAYS, "% incoming packets delivered"},
    {"Ip6InDiscards", SNMP_ALWAYS, "% incoming packets discarded"},
    {"Ip6InHdrErrors", SNMP_NONZERO, "% with invalid headers"},
    {"Ip6InMcastPkts", SNMP_NONZERO, "% incoming multicast packets"},
    {"Ip6InNoRoutes", SNMP_NONZERO, "% incoming packets with no route"},
    {"Ip6InReceives", SNMP_ALWAYS, "% total packets received"},
    {"Ip6InTooBigErrors", SNMP_NONZERO, "% with packets too big"},
    {"Ip6InTruncatedPkts", SNMP_NONZERO, "% with truncated packets"},
    {"Ip6InUnknownProtos", SNMP_NONZERO, "% with unknown protocol"},
    {"Ip6OutDiscards", SNMP_NONZERO, "% outgoing packets dropped"},
    {"Ip6OutForwDatagrams", SNMP_ALWAYS, "% forwarded"},
    {"Ip6OutMcastPkts", SNMP_NONZERO, "% outgoing multicast packets"},
    {"Ip6OutNoRoutes", SNMP_NONZERO, "% dropped because of missing route"},
    {"Ip6OutRequests", SNMP_ALWAYS, "% requests sent out"},
    {"Ip6ReasmFails", SNMP_NONZERO, "% packet reassemblies failed"},
    {"Ip6ReasmOKs", SNMP_NONZERO, "% packets reassembled ok"},
    {"Ip6ReasmReqds", SNMP_NONZERO, "% reassemblies required"},
    {"Ip6ReasmTimeout", SNMP_NONZERO, "% fragments dropped after timeout"},
};

static const struct snmp_row icmp6_rows[] = {
    {"Icmp6InDestUnreachs", SNMP_ICMP_IN, "destination unreachable"},
    {"Icmp6InEchoReplies", SNMP_ICMP_IN, "echo replies"},
    {"Icmp6InEchos", SNMP_ICMP_IN, "echo requests"},
    {"Icmp6InErrors", SNMP_ALWAYS, "% input ICMP message failed"},
    {"Icmp6InGroupMembQueries", SNMP_ICMP_IN, "group member queries"},
    {"Icmp6InGroupMembReductions", SNMP_ICMP_IN, "group member reductions"},
    {"Icmp6InGroupMembResponses", SNMP_ICMP_IN, "group member responses"},
    {"Icmp6InMsgs", SNMP_ALWAYS, "% ICMP messages received"},
    {"Icmp6InNeighborAdvertisements", SNMP_ICMP_IN, "neighbour advertisement"},
    {"Icmp6InNeighborSolicits", SNMP_ICMP_IN, "neighbour solicits"},
    {"Icmp6InParmProblems", SNMP_ICMP_IN, "parameter problem"},
    {"Icmp6InPktTooBigs", SNMP_ICMP_IN, "packets too big"},
    {"Icmp6InRedirects", SNMP_ICMP_IN, "redirects"},
    {"Icmp6InRouterAdvertisements", SNMP_ICMP_IN, "router advertisement"},
    {"Icmp6InRouterSolicits", SNMP_ICMP_IN, "router solicits"},
    {"Icmp6InTimeExcds", SNMP_ICMP_IN, "received ICMPv6 time exceeded"},
    {"Icmp6OutDestUnreachs", SNMP_ICMP_OUT, "destination unreachable"},
    {"Icmp6OutEchoReplies", SNMP_ICMP_OUT, "echo replies"},
    {"Icmp6OutEchos", SNMP_ICMP_OUT, "echo requests"},
    {"Icmp6OutGroupMembQueries", SNMP_ICMP_OUT, "group member queries"},
    {"Icmp6OutGroupMembReductions", SNMP_ICMP_OUT, "group member reductions"},
    {"Icmp6OutGroupMembResponses", SNMP_ICMP_OUT, "group member responses"},
    {"Icmp6OutMsgs", SNMP_ALWAYS, "% ICMP messages sent"},
    {"Icmp6OutNeighborAdvertisements", SNMP_ICMP_OUT,
     "neighbor advertisements"},
    {"Icmp6OutNeighborSolicits", SNMP_ICMP_OUT, "neighbor solicits"},
    {"Icmp6OutParmProblems", SNMP_ICMP_OUT, "parameter problem"},
    {"Icmp6OutPktTooBigs", SNMP_ICMP_OUT, "packets too big"},
    {"Icmp6OutRedirects", SNMP_ICMP_OUT, "redirects"},
    {"Icmp6OutRouterSolicits", SNMP_ICMP_OUT, "router solicits"},
    {"Icmp6OutTimeExcds", SNMP_ICMP_OUT, "sent ICMPv6 time exceeded"},
};

static const struct snmp_row udp6_rows[] = {
    {"Udp6InDatagrams", SNMP_ALWAYS, "% packets received"},
    {"Udp6InErrors", SNMP_ALWAYS, "% packet receive errors"},
    {"Udp6NoPorts", SNMP_ALWAYS, "% packets to unknown port received"},
    {"Udp6OutDatagrams", SNMP_ALWAYS, "% packets sent"},
};

#define ROWS(rows) sizeof(rows) / sizeof *(rows), rows

static const struct snmp_block blocks[] = {
    {"Ip", WANT_RAW, ROWS(ip_rows)},
    {"Icmp", WANT_RAW, ROWS(icmp_rows)},
    {"Tcp", WANT_TCP, ROWS(tcp_rows)},
    {"Udp", WANT_UDP, ROWS(udp_rows)},
    {"TcpExt", WANT_TCP, ROWS(tcpext_rows)},
    {"Sctp", WANT_SCTP, ROWS(sctp_rows)},
    {"Ip6", WANT_RAW, ROWS(ip6_rows)},
    {"Icmp6", WANT_RAW, ROWS(icmp6_rows)},
    /* no kernel prints one */
    {"Tcp6", WANT_TCP, 0, NULL},
    {"Udp6", WANT_UDP, ROWS(udp6_rows)},
};

/*
 * Counters as old as others with sentences, for which net-tools 2.10 prints
 * only their names: its tables are not in the order that its search requires. A
 * sentence would change the output that scripts read. So they have none, even
 * if one is added above.
 */
static const struct snmp_missed missed[] = {
    {"Ip", "Forwarding"},
    {"TcpExt", "ArpFilter"},
    {"TcpExt", "TCPDSACKOfoRecv"},
    {"TcpExt", "TCPDSACKOfoSent"},
    {"TcpExt", "TCPDSACKOldSent"},
    {"TcpExt", "TCPDSACKRecv"},
    {"TcpExt", "TCPDSACKUndo"},
    {"TcpExt", "TCPDirectCopyFromPrequeue"},
    {"TcpExt", "TCPLoss"},
    {"TcpExt", "TCPLostRetransmit"},
    {"TcpExt", "TCPPrequeueDropped"},
    {"TcpExt", "TCPRenoRecoveryFail"},
    {"TcpExt", "TCPSACKReneging"},
    {"TcpExt", "TCPSackFailures"},
    {"TcpExt", "TCPSackRecovery"},
    {"TcpExt", "TCPSackRecoveryFail"},
    {"TcpExt", "TCPTimeouts"},
    {"TcpExt", "TWKilled"},
};

const struct snmp_block *snmp_block_at(size_t i)
{
	return i < sizeof blocks / sizeof *blocks ? &blocks[i] : NULL;
}

const struct snmp_missed *snmp_missed_at(size_t i)
{
	return i < sizeof missed / sizeof *missed ? &missed[i] : NULL;
}

/* The titles of snmp6 are known only there, and the others only elsewhere. */
const struct snmp_block *snmp_block_find(struct span title, bool snmp6)
{
	const struct snmp_block *block;

	if (snmp6 != (title.len > 0 && title.at[title.len - 1] == '6'))
		return NULL;
	for (size_t i = 0; (block = snmp_block_at(i)); i++)
		if (span_is(title, block->title))
			return block;
	return NULL;
}

static bool is_missed(const struct snmp_block *block, struct span name)
{
	const struct snmp_missed *entry;

	for (size_t i = 0; (entry = snmp_missed_at(i)); i++)
		if (strcmp(entry->title, block->title) == 0 &&
		    span_is(name, entry->name))
			return true;
	return false;
}

/* strcmp of a name that ends with a NUL and one that doesn't */
static int name_compare(const char *text, struct span name)
{
	int order = strncmp(text, name.at, name.len);

	if (order == 0 && text[name.len] != '\0')
		order = 1;
	return order;
}

const struct snmp_row *snmp_row_find(const struct snmp_block *block,
				     struct span name)
{
	size_t low = 0, high = block->count;

	if (is_missed(block, name))
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = name_compare(block->rows[middle].name, name);

		if (order == 0)
			return &block->rows[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
