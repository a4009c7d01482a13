import type { Drawing } from './drawing';
import { Arrow, Box, Code, Words } from './marks';

const ROWS = [
  { y: 122, inside: '192.168.1.10:51000', outside: '203.0.113.7:51000' },
  { y: 152, inside: '192.168.1.11:51000', outside: '203.0.113.7:40002' },
] as const;

/** Shows a NAT's table for two hosts that chose the same source port. */
export const natTable: Drawing = {
  name: 'nat-table',
  title: 'A NAT’s table',
  description:
    'Two hosts, A and B, reach a server through a NAT with one public address, 203.0.113.7. Both hosts chose source port 51000. The NAT’s table has a row for each host. The source 192.168.1.10 port 51000 becomes 203.0.113.7 port 51000. The source 192.168.1.11 port 51000 becomes 203.0.113.7 port 40002, because port 51000 is already taken on the public address. Replies to 203.0.113.7 port 40002 go back to host B.',
  sources: ['RFC 3022 §2.2', 'RFC 4787 §4.2.1'],
  picture: (
    <>
      {(['A', 'B'] as const).map((host, place) => (
        <g key={host}>
          <Box at={[8, 8 + place * 38]} size={[64, 30]} />
          <Words at={[40, 28 + place * 38]} anchor="middle">
            Host {host}
          </Words>
          <Arrow from={[74, 23 + place * 38]} to={[124, 37 + place * 10]} />
        </g>
      ))}
      <Box at={[126, 24]} size={[62, 36]} fill="sunk" />
      <Words at={[157, 46]} anchor="middle" isBold>
        NAT
      </Words>
      <Arrow from={[190, 42]} to={[240, 42]} />
      <Box at={[242, 24]} size={[70, 36]} />
      <Words at={[277, 46]} anchor="middle">
        Server
      </Words>
      <path d="M126 60L14 92M188 60L306 92" stroke="var(--muted)" strokeWidth={1} strokeDasharray="2 3" fill="none" />
      <Box at={[8, 92]} size={[304, 100]} fill="sunk" />
      <Words at={[16, 111]} ink="muted">
        inside
      </Words>
      <Words at={[180, 111]} ink="muted">
        seen from outside
      </Words>
      {ROWS.map(({ y, inside, outside }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={inside}>
            <Box at={[14, y]} size={[138, 26]} />
            <Code at={[18, y + 17]}>{inside}</Code>
            <Arrow from={[154, y + 13]} to={[174, y + 13]} />
            <Box at={[176, y]} size={[130, 26]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[180, y + 17]} ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {outside}
            </Code>
          </g>
        );
      })}
    </>
  ),
};
