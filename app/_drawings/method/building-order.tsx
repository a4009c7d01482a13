import type { Drawing } from '../drawing';
import { Arrow, Box, type Point, Words } from '../marks';

type Topic = { readonly name: string; readonly at: Point; readonly isNext?: true; readonly isLater?: true };

const SIZE: Point = [96, 34];
const TOPICS: readonly Topic[] = [
  { name: 'IP address', at: [16, 40] },
  { name: 'Port number', at: [16, 126] },
  { name: 'Socket address', at: [120, 83], isNext: true },
  { name: 'Five-tuple', at: [220, 83], isLater: true },
];

/** A topic waits for what it builds on. */
export const buildingOrder: Drawing = {
  name: 'building-order',
  title: 'A topic comes after what it builds on',
  description:
    'Arrows lead from IP address and Port number, which you know, to Socket address, which is next. Another arrow leads on to Five-tuple, which waits until Socket address has begun.',
  sources: [],
  picture: (
    <>
      <Words at={[16, 24]} ink="muted">
        known
      </Words>
      <Words at={[168, 72]} anchor="middle" isBold>
        next
      </Words>
      <Words at={[264, 72]} anchor="middle" ink="muted">
        waits
      </Words>
      <Arrow from={[64, 76]} to={[122, 92]} />
      <Arrow from={[64, 124]} to={[122, 108]} />
      <Arrow from={[216, 100]} to={[220, 100]} isPlain />
      {TOPICS.map(({ name, at: [x, y], isNext, isLater }) => (
        <g key={name}>
          <Box at={[x, y]} size={isLater ? [88, 34] : SIZE} fill={isNext ? 'accent' : 'card'} isDashed={isLater === true} />
          <Words
            at={[x + (isLater ? 44 : 48), y + 21]}
            anchor="middle"
            ink={isNext ? 'on-accent' : isLater ? 'muted' : 'plain'}
          >
            {name}
          </Words>
        </g>
      ))}
    </>
  ),
};
