import type { Drawing } from './drawing';
import { Box, Code, Words } from './marks';

const CENTER = { x: 82, y: 104 };
const RADIUS = 62;
const TICKS = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  const at = (radius: number) =>
    `${(CENTER.x + radius * Math.sin(angle)).toFixed(1)} ${(CENTER.y - radius * Math.cos(angle)).toFixed(1)}`;
  return `M${at(RADIUS - 2)}L${at(RADIUS - 8)}`;
}).join('');

/** Shows how long TIME-WAIT blocks one pair of sockets, and what continues meanwhile. */
export const timeWaitClock: Drawing = {
  name: 'time-wait-clock',
  title: 'TIME-WAIT lasts two segment lifetimes',
  description:
    'A clock measures 2 MSL, which is twice the maximum segment lifetime. For that long, the side that closed first keeps one pair of sockets in TIME-WAIT: 192.0.2.10 port 443 with 198.51.100.7 port 51000. Meanwhile, late copies of old segments expire. Another client, which connects from port 51001, is served on port 443 as usual.',
  sources: ['RFC 9293 §3.6.1', 'RFC 9293 §3.4.1'],
  picture: (
    <>
      <circle cx={CENTER.x} cy={CENTER.y} r={RADIUS} fill="var(--card)" stroke="currentColor" strokeWidth={1.5} />
      <path d={`M${CENTER.x - 6} 36h12M${CENTER.x} 36v6`} stroke="currentColor" strokeWidth={1.5} />
      <path d={TICKS} stroke="var(--muted)" strokeWidth={1.5} />
      <path
        d={`M${CENTER.x} ${CENTER.y - 44}A44 44 0 1 1 ${CENTER.x - 31.1} ${CENTER.y - 31.1}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={9}
        strokeLinecap="butt"
      />
      <Code at={[CENTER.x, CENTER.y + 5]} anchor="middle" isBold>
        2 MSL
      </Code>
      <Words at={[CENTER.x, 24]} anchor="middle" isBold>
        the side that closed first
      </Words>
      <Box at={[166, 12]} size={[148, 74]} fill="sunk" />
      <Code at={[174, 30]} isBold>
        TIME-WAIT
      </Code>
      <Code at={[174, 48]}>192.0.2.10:443</Code>
      <Code at={[174, 64]}>198.51.100.7:51000</Code>
      <Words at={[174, 80]} ink="muted">
        this pair is blocked
      </Words>
      <Box at={[166, 96]} size={[148, 58]} />
      <Code at={[174, 113]}>192.0.2.10:443</Code>
      <Code at={[174, 129]}>198.51.100.7:51001</Code>
      <Words at={[174, 146]} ink="muted">
        another is served
      </Words>
      <Box at={[166, 164]} size={[148, 28]} isDashed />
      <Words at={[240, 182]} anchor="middle" ink="muted">
        late copies expire
      </Words>
    </>
  ),
};
