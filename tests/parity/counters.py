# SPDX-License-Identifier: GPL-2.0-or-later
"""The counters that Linux 2.6.18 to 6.18 print, by file and block.

From net/ipv4/proc.c, net/ipv6/proc.c, net/sctp/proc.c and net/mptcp/mib.c;
names that newer kernels dropped stand at the end of their block, and after
them those that only the reference knows (see counter-names).
"""

# /proc/net/snmp
SNMP = {
    "Ip": """
        Forwarding DefaultTTL InReceives InHdrErrors InAddrErrors
        ForwDatagrams InUnknownProtos InDiscards InDelivers OutRequests
        OutDiscards OutNoRoutes ReasmTimeout ReasmReqds ReasmOKs
        ReasmFails FragOKs FragFails FragCreates OutTransmits
        """.split(),
    "Icmp": """
        InMsgs InErrors InCsumErrors InDestUnreachs InTimeExcds
        InParmProbs InSrcQuenchs InRedirects InEchos InEchoReps
        InTimestamps InTimestampReps InAddrMasks InAddrMaskReps OutMsgs
        OutErrors OutRateLimitGlobal OutRateLimitHost OutDestUnreachs
        OutTimeExcds OutParmProbs OutSrcQuenchs OutRedirects OutEchos
        OutEchoReps OutTimestamps OutTimestampReps OutAddrMasks
        OutAddrMaskReps
        """.split(),
    "IcmpMsg": """
        InType0 InType3 InType4 InType5 InType8 InType9 InType10
        InType11 InType12 InType13 InType14 InType17 InType18 InType42
        OutType0 OutType3 OutType4 OutType5 OutType8 OutType9 OutType10
        OutType11 OutType12 OutType13 OutType14 OutType17 OutType18
        OutType42
        """.split(),
    "Tcp": """
        RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens
        AttemptFails EstabResets CurrEstab InSegs OutSegs RetransSegs
        InErrs OutRsts InCsumErrors
        """.split(),
    "Udp": """
        InDatagrams NoPorts InErrors OutDatagrams RcvbufErrors
        SndbufErrors InCsumErrors IgnoredMulti MemErrors
        """.split(),
    "UdpLite": """
        InDatagrams NoPorts InErrors OutDatagrams RcvbufErrors
        SndbufErrors InCsumErrors IgnoredMulti MemErrors
        """.split(),
}

# /proc/net/netstat
NETSTAT = {
    "TcpExt": """
        SyncookiesSent SyncookiesRecv SyncookiesFailed EmbryonicRsts
        PruneCalled RcvPruned OfoPruned OutOfWindowIcmps
        LockDroppedIcmps ArpFilter TW TWRecycled TWKilled PAWSActive
        PAWSEstab BeyondWindow TSEcrRejected PAWSOldAck PAWSTimewait
        DelayedACKs DelayedACKLocked DelayedACKLost ListenOverflows
        ListenDrops TCPHPHits TCPPureAcks TCPHPAcks TCPRenoRecovery
        TCPSackRecovery TCPSACKReneging TCPSACKReorder TCPRenoReorder
        TCPTSReorder TCPFullUndo TCPPartialUndo TCPDSACKUndo
        TCPLossUndo TCPLostRetransmit TCPRenoFailures TCPSackFailures
        TCPLossFailures TCPFastRetrans TCPSlowStartRetrans TCPTimeouts
        TCPLossProbes TCPLossProbeRecovery TCPRenoRecoveryFail
        TCPSackRecoveryFail TCPRcvCollapsed TCPBacklogCoalesce
        TCPDSACKOldSent TCPDSACKOfoSent TCPDSACKRecv TCPDSACKOfoRecv
        TCPAbortOnData TCPAbortOnClose TCPAbortOnMemory
        TCPAbortOnTimeout TCPAbortOnLinger TCPAbortFailed
        TCPMemoryPressures TCPMemoryPressuresChrono TCPSACKDiscard
        TCPDSACKIgnoredOld TCPDSACKIgnoredNoUndo TCPSpuriousRTOs
        TCPMD5NotFound TCPMD5Unexpected TCPMD5Failure TCPSackShifted
        TCPSackMerged TCPSackShiftFallback TCPBacklogDrop
        PFMemallocDrop TCPMinTTLDrop TCPDeferAcceptDrop
        IPReversePathFilter TCPTimeWaitOverflow TCPReqQFullDoCookies
        TCPReqQFullDrop TCPRetransFail TCPRcvCoalesce TCPOFOQueue
        TCPOFODrop TCPOFOMerge TCPChallengeACK TCPSYNChallenge
        TCPFastOpenActive TCPFastOpenActiveFail TCPFastOpenPassive
        TCPFastOpenPassiveFail TCPFastOpenListenOverflow
        TCPFastOpenCookieReqd TCPFastOpenBlackhole
        TCPSpuriousRtxHostQueues BusyPollRxPackets TCPAutoCorking
        TCPFromZeroWindowAdv TCPToZeroWindowAdv TCPWantZeroWindowAdv
        TCPSynRetrans TCPOrigDataSent TCPHystartTrainDetect
        TCPHystartTrainCwnd TCPHystartDelayDetect TCPHystartDelayCwnd
        TCPACKSkippedSynRecv TCPACKSkippedPAWS TCPACKSkippedSeq
        TCPACKSkippedFinWait2 TCPACKSkippedTimeWait
        TCPACKSkippedChallenge TCPWinProbe TCPKeepAlive TCPMTUPFail
        TCPMTUPSuccess TCPDelivered TCPDeliveredCE TCPAckCompressed
        TCPZeroWindowDrop TCPRcvQDrop TCPWqueueTooBig
        TCPFastOpenPassiveAltKey TcpTimeoutRehash
        TcpDuplicateDataRehash TCPDSACKRecvSegs TCPDSACKIgnoredDubious
        TCPMigrateReqSuccess TCPMigrateReqFailure TCPPLBRehash
        TCPAORequired TCPAOBad TCPAOKeyNotFound TCPAOGood
        TCPAODroppedIcmps PAWSPassive TCPPrequeued
        TCPDirectCopyFromBacklog TCPDirectCopyFromPrequeue
        TCPPrequeueDropped TCPHPHitsToUser TCPFACKReorder TCPLoss
        TCPForwardRetrans TCPSchedulerFailed TCPAbortOnSyn
        LowLatencyRxPackets SockMallocOOM TCPLostRetransmits
        TCPDSackUndo TCPRenoRecoveryFailed
        """.split(),
    "IpExt": """
        InNoRoutes InTruncatedPkts InMcastPkts OutMcastPkts InBcastPkts
        OutBcastPkts InOctets OutOctets InMcastOctets OutMcastOctets
        InBcastOctets OutBcastOctets InCsumErrors InNoECTPkts
        InECT1Pkts InECT0Pkts InCEPkts ReasmOverlaps
        """.split(),
    "MPTcpExt": """
        MPCapableSYNRX MPCapableSYNTX MPCapableSYNACKRX MPCapableACKRX
        MPCapableFallbackACK MPCapableFallbackSYNACK MPCapableSYNTXDrop
        MPCapableSYNTXDisabled MPCapableEndpAttempt MPFallbackTokenInit
        MPTCPRetrans MPJoinNoTokenFound MPJoinSynRx MPJoinSynBackupRx
        MPJoinSynAckRx MPJoinSynAckBackupRx MPJoinSynAckHMacFailure
        MPJoinAckRx MPJoinAckHMacFailure MPJoinRejected MPJoinSynTx
        MPJoinSynTxCreatSkErr MPJoinSynTxBindErr MPJoinSynTxConnectErr
        DSSNotMatching DSSCorruptionFallback DSSCorruptionReset
        InfiniteMapTx InfiniteMapRx DSSNoMatchTCP DataCsumErr
        OFOQueueTail OFOQueue OFOMerge NoDSSInWindow DuplicateData
        AddAddr AddAddrTx AddAddrTxDrop EchoAdd EchoAddTx EchoAddTxDrop
        PortAdd AddAddrDrop MPJoinPortSynRx MPJoinPortSynAckRx
        MPJoinPortAckRx MismatchPortSynRx MismatchPortAckRx RmAddr
        RmAddrDrop RmAddrTx RmAddrTxDrop RmSubflow MPPrioTx MPPrioRx
        MPFailTx MPFailRx MPFastcloseTx MPFastcloseRx MPRstTx MPRstRx
        SubflowStale SubflowRecover SndWndShared RcvWndShared
        RcvWndConflictUpdate RcvWndConflict MPCurrEstab Blackhole
        MPCapableDataFallback MD5SigFallback DssFallback
        SimultConnectFallback FallbackFailed WinProbe RcvPruned
        """.split(),
}

# /proc/net/snmp6
SNMP6 = {
    "Ip6": """
        Ip6InReceives Ip6InHdrErrors Ip6InTooBigErrors Ip6InNoRoutes
        Ip6InAddrErrors Ip6InUnknownProtos Ip6InTruncatedPkts
        Ip6InDiscards Ip6InDelivers Ip6OutForwDatagrams Ip6OutRequests
        Ip6OutDiscards Ip6OutNoRoutes Ip6ReasmTimeout Ip6ReasmReqds
        Ip6ReasmOKs Ip6ReasmFails Ip6FragOKs Ip6FragFails
        Ip6FragCreates Ip6InMcastPkts Ip6OutMcastPkts Ip6InOctets
        Ip6OutOctets Ip6InMcastOctets Ip6OutMcastOctets
        Ip6InBcastOctets Ip6OutBcastOctets Ip6InNoECTPkts Ip6InECT1Pkts
        Ip6InECT0Pkts Ip6InCEPkts Ip6OutTransmits
        """.split(),
    "Icmp6": """
        Icmp6InMsgs Icmp6InErrors Icmp6OutMsgs Icmp6OutErrors
        Icmp6InCsumErrors Icmp6OutRateLimitHost Icmp6InDestUnreachs
        Icmp6InPktTooBigs Icmp6InTimeExcds Icmp6InParmProblems
        Icmp6InEchos Icmp6InEchoReplies Icmp6InGroupMembQueries
        Icmp6InGroupMembResponses Icmp6InGroupMembReductions
        Icmp6InRouterSolicits Icmp6InRouterAdvertisements
        Icmp6InNeighborSolicits Icmp6InNeighborAdvertisements
        Icmp6InRedirects Icmp6InMLDv2Reports Icmp6OutDestUnreachs
        Icmp6OutPktTooBigs Icmp6OutTimeExcds Icmp6OutParmProblems
        Icmp6OutEchos Icmp6OutEchoReplies Icmp6OutGroupMembQueries
        Icmp6OutGroupMembResponses Icmp6OutGroupMembReductions
        Icmp6OutRouterSolicits Icmp6OutRouterAdvertisements
        Icmp6OutNeighborSolicits Icmp6OutNeighborAdvertisements
        Icmp6OutRedirects Icmp6OutMLDv2Reports Icmp6InType1
        Icmp6OutType1 Icmp6OutType135 Icmp6OutType143
        Icmp6OutRateLimitGlobal Icmp6InType2 Icmp6InType3 Icmp6InType4
        Icmp6InType128 Icmp6InType129 Icmp6InType130 Icmp6InType131
        Icmp6InType132 Icmp6InType133 Icmp6InType134 Icmp6InType135
        Icmp6InType136 Icmp6InType137 Icmp6InType143 Icmp6OutType2
        Icmp6OutType3 Icmp6OutType4 Icmp6OutType128 Icmp6OutType129
        Icmp6OutType130 Icmp6OutType131 Icmp6OutType132 Icmp6OutType133
        Icmp6OutType134 Icmp6OutType136 Icmp6OutType137
        """.split(),
    "Udp6": """
        Udp6InDatagrams Udp6NoPorts Udp6InErrors Udp6OutDatagrams
        Udp6RcvbufErrors Udp6SndbufErrors Udp6InCsumErrors
        Udp6IgnoredMulti Udp6MemErrors
        """.split(),
    "UdpLite6": """
        UdpLite6InDatagrams UdpLite6NoPorts UdpLite6InErrors
        UdpLite6OutDatagrams UdpLite6RcvbufErrors UdpLite6SndbufErrors
        UdpLite6InCsumErrors UdpLite6MemErrors UdpLite6IgnoredMulti
        """.split(),
}

# /proc/net/sctp/snmp
SCTP = """
    SctpCurrEstab SctpActiveEstabs SctpPassiveEstabs SctpAborteds
    SctpShutdowns SctpOutOfBlues SctpChecksumErrors SctpOutCtrlChunks
    SctpOutOrderChunks SctpOutUnorderChunks SctpInCtrlChunks
    SctpInOrderChunks SctpInUnorderChunks SctpFragUsrMsgs SctpReasmUsrMsgs
    SctpOutSCTPPacks SctpInSCTPPacks SctpT1InitExpireds
    SctpT1CookieExpireds SctpT2ShutdownExpireds SctpT3RtxExpireds
    SctpT4RtoExpireds SctpT5ShutdownGuardExpireds SctpDelaySackExpireds
    SctpAutocloseExpireds SctpT3Retransmits SctpPmtudRetransmits
    SctpFastRetransmits SctpInPktSoftirq SctpInPktBacklog SctpInPktDiscards
    SctpInDataChunkDiscards
    """.split()
