import { addressAndPort } from './basics/address-and-port';
import { addressInUse } from './basics/address-in-use';
import { connectCall } from './basics/connect-call';
import { hostAddress } from './basics/host-address';
import { portOrSocket } from './basics/port-or-socket';
import { processService } from './basics/process-service';
import { securePorts } from './basics/secure-ports';
import { writtenAddresses } from './basics/written-addresses';
import { callAndPostcards } from './call-and-postcards';
import { closeLadder } from './close-ladder';
import type { Drawing } from './drawing';
import { fiveTuple } from './five-tuple';
import { handshakeLadder } from './handshake-ladder';
import { headerPorts } from './header-ports';
import { listeningAddresses } from './listening-addresses';
import { drawListeningAndAccepted } from './listening-and-accepted';
import { natTable } from './nat-table';
import { carrierNat } from './network/carrier-nat';
import { containerPorts } from './network/container-ports';
import { dualStack } from './network/dual-stack';
import { manySites } from './network/many-sites';
import { nameLookup } from './network/name-lookup';
import { natExhaustion } from './network/nat-exhaustion';
import { packetLayers } from './network/packet-layers';
import { quicMove } from './network/quic-move';
import { segmentSize } from './network/segment-size';
import { sshTunnel } from './network/ssh-tunnel';
import { statefulFilter } from './network/stateful-filter';
import { synFlood } from './network/syn-flood';
import { tcpdumpLine } from './network/tcpdump-line';
import { trafficTypes } from './network/traffic-types';
import { drawPortRanges } from './port-ranges';
import { byteOrder } from './ports/byte-order';
import { ephemeralPorts } from './ports/ephemeral-ports';
import { portSpaces } from './ports/port-spaces';
import { portStates } from './ports/port-states';
import { privilegedPorts } from './ports/privileged-ports';
import { backlogQueue } from './sockets/backlog-queue';
import { messageFraming } from './sockets/message-framing';
import { receiveWindow } from './sockets/receive-window';
import { reuseOptions } from './sockets/reuse-options';
import { serverCalls } from './sockets/server-calls';
import { socketActivation } from './sockets/socket-activation';
import { unixSocket } from './sockets/unix-socket';
import { sortingOffice } from './sorting-office';
import { ssLines } from './ss-lines';
import { timeWaitClock } from './time-wait-clock';

/** The drawings, by the id of the topic that each one teaches. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  'accept-new-socket': drawListeningAndAccepted('accepted'),
  'active-passive-sockets': drawListeningAndAccepted('listening'),
  'address-in-use': addressInUse,
  'byte-order': byteOrder,
  'carrier-grade-nat': carrierNat,
  'client-connect': connectCall,
  'connection-close': closeLadder,
  'container-ports': containerPorts,
  demultiplexing: sortingOffice,
  'dual-stack': dualStack,
  'dynamic-ports': drawPortRanges(51000),
  'ephemeral-ports': ephemeralPorts,
  'five-tuple': fiveTuple,
  'ip-address-host': hostAddress,
  'listen-backlog': backlogQueue,
  'many-sites-one-port': manySites,
  'message-framing': messageFraming,
  'name-service-lookup': nameLookup,
  'nat-pat': natTable,
  'nat-port-exhaustion': natExhaustion,
  'one-port-many-connections': drawListeningAndAccepted('accepted'),
  'per-protocol-port-spaces': portSpaces,
  'port-number': headerPorts,
  'port-ranges': drawPortRanges(443),
  'port-states': portStates,
  'port-vs-socket': portOrSocket,
  'privileged-ports': privilegedPorts,
  'process-vs-service': processService,
  'quic-connection-ids': quicMove,
  'reading-ss': ssLines,
  'reading-tcpdump': tcpdumpLine,
  'receive-window': receiveWindow,
  'reuse-options': reuseOptions,
  'secure-counterparts': securePorts,
  'segment-size': segmentSize,
  'server-call-sequence': serverCalls,
  'socket-activation': socketActivation,
  'socket-address': addressAndPort,
  'socket-notation': writtenAddresses,
  'ssh-forwarding': sshTunnel,
  'stateful-filters': statefulFilter,
  'syn-flood': synFlood,
  'system-ports': drawPortRanges(443),
  'tcp-vs-udp': callAndPostcards,
  'three-way-handshake': handshakeLadder,
  'time-wait': timeWaitClock,
  'traffic-types': trafficTypes,
  'transport-layer': packetLayers,
  'unix-domain-socket': unixSocket,
  'user-ports': drawPortRanges(5432),
  'wildcard-loopback-bind': listeningAddresses,
};
