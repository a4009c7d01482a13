import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const CLIENTS = [
  { y: 34, kind: 'IPv6 client', from: '2001:db8::7', seen: '2001:db8::7' },
  { y: 118, kind: 'IPv4 client', from: '192.0.2.10', seen: '::ffff:192.0.2.10' },
] as const;

/** Shows one IPv6 socket that also accepts IPv4 connections. */
export const dualStack: Drawing = {
  name: 'dual-stack',
  title: 'One IPv6 socket for both',
  description:
    'A server is listening with one IPv6 socket on [::] port 443, and the socket’s IPV6_V6ONLY option is off. An IPv6 client connects from 2001:db8::7, and the server sees that address. An IPv4 client connects from 192.0.2.10, and the server sees the IPv4-mapped address ::ffff:192.0.2.10.',
  sources: ['RFC 3493 §3.7', 'RFC 3493 §5.3', 'RFC 4291 §2.5.5.2', 'Linux ipv6(7)'],
  picture: (
    <>
      <Box at={[136, 8]} size={[178, 184]} fill="sunk" />
      <Words at={[146, 25]} isBold>
        Server
      </Words>
      <Code at={[306, 25]} anchor="end">
        [::]:443
      </Code>
      {CLIENTS.map(({ y, kind, from, seen }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={kind}>
            <Box at={[6, y]} size={[98, 48]} />
            <Words at={[55, y + 20]} anchor="middle" ink="muted">
              {kind}
            </Words>
            <Code at={[55, y + 38]} anchor="middle">
              {from}
            </Code>
            <Arrow from={[106, y + 24]} to={[144, y + 24]} />
            <Box at={[146, y]} size={[160, 48]} fill={isAnswer ? 'accent' : 'card'} />
            <Words at={[154, y + 20]} ink={isAnswer ? 'on-accent' : 'muted'}>
              the server sees
            </Words>
            <Code at={[154, y + 38]} ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {seen}
            </Code>
          </g>
        );
      })}
      <Code at={[226, 102]} anchor="middle" ink="muted">
        IPV6_V6ONLY is off
      </Code>
      <Words at={[226, 184]} anchor="middle" ink="muted">
        IPv4-mapped address
      </Words>
    </>
  ),
};
