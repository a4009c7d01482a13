import type { Drawing } from './drawing';
import { Arrow, Box, Code, Words } from './marks';

const SHELVES = [
  { y: 26, port: 'TCP :443', from: '198.51.100.7:51000' },
  { y: 78, port: 'TCP :443', from: 'anyone new (listener)' },
  { y: 130, port: 'UDP :53', from: 'anyone' },
] as const;

/** Compares a host, which receives segments, with a sorting office. */
export const sortingOffice: Drawing = {
  name: 'sorting-office',
  title: 'A host sorts what arrives',
  description:
    'A TCP segment for port 443 arrives from 198.51.100.7 port 51000. The host has three sockets, drawn as the shelves of a sorting office. The first is the connection from 198.51.100.7 port 51000 to TCP port 443. The second is the listener on TCP port 443, which gets requests from anyone new. The third is a UDP socket on port 53, which accepts datagrams from anyone. The segment goes to the connection, because both ends match. If something arrives that matches none of the sockets, the host answers it: TCP with a reset, UDP with an ICMP message.',
  sources: ['RFC 9293 §3.9.1.1', 'RFC 1122 §4.1.3.1'],
  picture: (
    <>
      <path d="M160 20l10 -12h134l10 12z" fill="var(--sunk)" stroke="currentColor" strokeWidth={1.5} />
      <Box at={[160, 20]} size={[154, 160]} fill="sunk" />
      <Box at={[4, 60]} size={[140, 66]} />
      <path d="M4 64L74 84L144 64" fill="none" stroke="var(--muted)" strokeWidth={1} />
      <Code at={[74, 101]} anchor="middle">
        to TCP :443
      </Code>
      <Code at={[74, 118]} anchor="middle">
        198.51.100.7:51000
      </Code>
      <Words at={[74, 50]} anchor="middle" ink="muted">
        a segment arrives
      </Words>
      {SHELVES.map(({ y, port, from }, place) => {
        const isAnswer = place === 0;
        const From = isAnswer ? Code : Words;
        return (
          <g key={from}>
            <Box at={[168, y]} size={[138, 44]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[173, y + 18]} ink={isAnswer ? 'on-accent' : 'plain'} isBold>
              {port}
            </Code>
            <From at={[173, y + 35]} ink={isAnswer ? 'on-accent' : 'muted'}>
              {from}
            </From>
          </g>
        );
      })}
      <Arrow from={[145, 80]} to={[166, 56]} />
      <Words at={[6, 152]} ink="muted">
        Fits nowhere?
      </Words>
      <Words at={[6, 168]} ink="muted">
        TCP: reset
      </Words>
      <Words at={[6, 184]} ink="muted">
        UDP: ICMP message
      </Words>
    </>
  ),
};
