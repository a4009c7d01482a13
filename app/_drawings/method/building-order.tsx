import type { Drawing } from '../drawing';
import { Arrow, Box, type Point, Words } from '../marks';

type Topic = {
  readonly name: string;
  readonly at: Point;
  readonly width: number;
  readonly isNext?: true;
  readonly isLater?: true;
};

const HEIGHT = 34;
const TOPICS: readonly Topic[] = [
  { name: 'IP address', at: [10, 40], width: 84 },
  { name: 'Port number', at: [10, 126], width: 84 },
  { name: 'Socket address', at: [116, 83], width: 96, isNext: true },
  { name: 'Five-tuple', at: [238, 83], width: 72, isLater: true },
];

/** Shows that a topic is waiting for its prerequisites. */
export const buildingOrder: Drawing = {
  name: 'building-order',
  title: 'A topic comes after what it builds on',
  description:
    'Arrows lead from IP address and Port number, which you know, to Socket address, which is next. Another arrow leads from there to Five-tuple. That topic waits until you have answered a question about Socket address correctly.',
  sources: [],
  picture: (
    <>
      <Words at={[10, 28]} ink="muted">
        known
      </Words>
      <Words at={[164, 72]} anchor="middle" isBold>
        next
      </Words>
      <Words at={[274, 72]} anchor="middle" ink="muted">
        waits
      </Words>
      <Arrow from={[70, 77]} to={[113, 92]} />
      <Arrow from={[70, 123]} to={[113, 108]} />
      <Arrow from={[214, 100]} to={[235, 100]} />
      {TOPICS.map(({ name, at: [x, y], width, isNext, isLater }) => (
        <g key={name}>
          <Box at={[x, y]} size={[width, HEIGHT]} fill={isNext ? 'accent' : 'card'} isDashed={isLater === true} />
          <Words at={[x + width / 2, y + 21]} anchor="middle" ink={isNext ? 'on-accent' : isLater ? 'muted' : 'plain'}>
            {name}
          </Words>
        </g>
      ))}
    </>
  ),
};
