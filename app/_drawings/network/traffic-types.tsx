import type { Drawing } from '../drawing';
import { Arrow, type Point, Words } from '../marks';

const KINDS = [
  { at: [80, 18], name: 'Unicast', says: 'one given host', reached: [1] },
  { at: [240, 18], name: 'Broadcast', says: 'all local hosts', reached: [0, 1, 2, 3] },
  { at: [80, 118], name: 'Multicast', says: 'all in a group', reached: [0, 2] },
  { at: [240, 118], name: 'Anycast', says: 'one in a group', reached: [2] },
] as const;
const GROUPED: Readonly<Record<string, readonly number[]>> = { Multicast: [0, 2], Anycast: [0, 2] };
const SPOTS: readonly Point[] = [
  [46, 4],
  [62, 24],
  [62, 46],
  [46, 66],
];

const round = ([x, y]: Point): Point => [Number(x.toFixed(1)), Number(y.toFixed(1))];

/** Shows who receives a unicast, broadcast, multicast, and anycast packet. */
export const trafficTypes: Drawing = {
  name: 'traffic-types',
  title: 'Who gets the packet',
  description:
    'Four pictures each show a sender and four other hosts. With unicast, one specific host gets the packet. With broadcast, which IPv6 does not have, all hosts on the network get it. With multicast, all members of a group get it. In this picture, the group has two members. With anycast, several hosts have the same address, and routing takes the packet to one of them. In this picture, two hosts share the address.',
  sources: ['RFC 4291 §2', 'RFC 1112 §4', 'RFC 4786 §2', 'RFC 1122 §3.2.1.3'],
  picture: (
    <>
      <path d="M160 8V192M8 100H312" stroke="var(--line)" strokeWidth={1} />
      {KINDS.map(({ at: [middle, y], name, says, reached }) => (
        <g key={name}>
          <Words at={[middle - 68, y + 2]} isBold>
            {name}
          </Words>
          <Words at={[middle - 68, y + 74]} ink="muted">
            {says}
          </Words>
          <circle cx={middle - 48} cy={y + 36} r={8} fill="var(--sunk)" stroke="currentColor" strokeWidth={1.5} />
          {SPOTS.map(([dx, dy], spot) => {
            const [x, cy] = [middle + dx, y + dy];
            const isReached = (reached as readonly number[]).includes(spot);
            const isGrouped = GROUPED[name]?.includes(spot) ?? false;
            const isAnswer = name === 'Anycast' && isReached;
            const angle = Math.atan2(cy - (y + 36), x - (middle - 48));
            const from: Point = [middle - 48 + 11 * Math.cos(angle), y + 36 + 11 * Math.sin(angle)];
            const to: Point = [x - 12 * Math.cos(angle), cy - 12 * Math.sin(angle)];
            return (
              <g key={cy}>
                {isReached && <Arrow from={round(from)} to={round(to)} />}
                <circle
                  cx={x}
                  cy={cy}
                  r={8}
                  fill={isAnswer ? 'var(--accent)' : 'var(--card)'}
                  stroke={isAnswer ? 'var(--accent)' : 'currentColor'}
                  strokeWidth={1.5}
                />
                {isGrouped && <circle cx={x} cy={cy} r={3} fill={isAnswer ? 'var(--on-accent)' : 'currentColor'} />}
              </g>
            );
          })}
        </g>
      ))}
    </>
  ),
};
