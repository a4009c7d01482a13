import { Arrow, Box, Code, type Point } from './marks';

const CLIENT = 96;
const SERVER = 224;
const FALL = 10;

/** The two ends of a connection, with time running from top to bottom. */
export function Lifelines() {
  return (
    <>
      {(
        [
          [CLIENT, 'client :51000'],
          [SERVER, 'server :443'],
        ] as const
      ).map(([x, name]) => (
        <g key={name}>
          <path d={`M${x} 32V194`} stroke="currentColor" strokeWidth={1.5} />
          <Box at={[x - 56, 8]} size={[112, 24]} fill="sunk" />
          <Code at={[x, 24]} anchor="middle">
            {name}
          </Code>
        </g>
      ))}
    </>
  );
}

type SegmentProps = {
  /** The height at which the segment leaves. */
  readonly y: number;
  readonly from: 'client' | 'server';
  readonly name: string;
  /** The text below the arrow. */
  readonly numbers?: string;
  readonly isAnswer?: boolean;
  readonly isDashed?: boolean;
};

/** A segment from one end to the other, drawn at a slope because it takes time. */
export function Segment({ y, from, name, numbers, isAnswer = false, isDashed = false }: SegmentProps) {
  const [left, right]: readonly [Point, Point] =
    from === 'client'
      ? [
          [CLIENT + 3, y],
          [SERVER - 3, y + FALL],
        ]
      : [
          [CLIENT + 3, y + FALL],
          [SERVER - 3, y],
        ];
  const ink = isAnswer ? 'accent' : 'plain';
  return (
    <g>
      <Arrow
        from={from === 'client' ? left : right}
        to={from === 'client' ? right : left}
        ink={ink}
        isDashed={isDashed}
      />
      <Code at={[(CLIENT + SERVER) / 2, y - 1]} anchor="middle" ink={ink} isBold>
        {name}
      </Code>
      {numbers !== undefined && (
        <Code at={[(CLIENT + SERVER) / 2, y + FALL + 11]} anchor="middle" ink={isAnswer ? 'accent' : 'muted'}>
          {numbers}
        </Code>
      )}
    </g>
  );
}

type StateProps = { readonly y: number; readonly of: 'client' | 'server'; readonly children: string };

/** The state that an end enters here. */
export function State({ y, of, children }: StateProps) {
  const isClient = of === 'client';
  return (
    <Code at={[isClient ? CLIENT - 8 : SERVER + 8, y]} anchor={isClient ? 'end' : 'start'} ink="muted">
      {children}
    </Code>
  );
}
