import { callAndPostcards } from './call-and-postcards';
import { closeLadder } from './close-ladder';
import type { Drawing } from './drawing';
import { fiveTuple } from './five-tuple';
import { handshakeLadder } from './handshake-ladder';
import { headerPorts } from './header-ports';
import { listeningAddresses } from './listening-addresses';
import { drawListeningAndAccepted } from './listening-and-accepted';
import { natTable } from './nat-table';
import { drawPortRanges } from './port-ranges';
import { sortingOffice } from './sorting-office';
import { ssLines } from './ss-lines';
import { timeWaitClock } from './time-wait-clock';

/** The drawings by the id of the topic that each one teaches. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  'accept-new-socket': drawListeningAndAccepted('accepted'),
  'active-passive-sockets': drawListeningAndAccepted('listening'),
  'connection-close': closeLadder,
  demultiplexing: sortingOffice,
  'dynamic-ports': drawPortRanges(51000),
  'five-tuple': fiveTuple,
  'nat-pat': natTable,
  'one-port-many-connections': drawListeningAndAccepted('accepted'),
  'port-number': headerPorts,
  'port-ranges': drawPortRanges(443),
  'reading-ss': ssLines,
  'system-ports': drawPortRanges(443),
  'tcp-vs-udp': callAndPostcards,
  'three-way-handshake': handshakeLadder,
  'time-wait': timeWaitClock,
  'user-ports': drawPortRanges(5432),
  'wildcard-loopback-bind': listeningAddresses,
};
