import type { ReactNode } from 'react';

export type Point = readonly [x: number, y: number];

const FILLS = { none: 'none', card: 'var(--card)', sunk: 'var(--sunk)', accent: 'var(--accent)' } as const;

type BoxProps = {
  readonly at: Point;
  readonly size: Point;
  readonly fill?: keyof typeof FILLS;
  readonly isDashed?: boolean;
  /** The radius of the corners. */
  readonly corner?: number;
};

/** A box. */
export function Box({ at: [x, y], size: [width, height], fill = 'card', isDashed = false, corner = 4 }: BoxProps) {
  return (
    <rect
      {...{ x, y, width, height }}
      rx={corner}
      fill={FILLS[fill]}
      stroke={fill === 'accent' ? 'var(--accent)' : 'currentColor'}
      strokeWidth={1.5}
      strokeDasharray={isDashed ? '4 3' : undefined}
    />
  );
}

const INKS = {
  plain: 'currentColor',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
  'on-accent': 'var(--on-accent)',
} as const;

type WordsProps = {
  readonly at: Point;
  readonly ink?: keyof typeof INKS;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  readonly children: ReactNode;
};

/** Text in a drawing. `at` is on the baseline. */
export function Words({ at: [x, y], ink = 'plain', anchor = 'start', isBold = false, children }: WordsProps) {
  return (
    <text {...{ x, y }} textAnchor={anchor} fill={INKS[ink]} fontWeight={isBold ? 600 : 400}>
      {children}
    </text>
  );
}

/** A port, an address, or a protocol keyword. */
export function Code({ at: [x, y], ink = 'plain', anchor = 'start', isBold = false, children }: WordsProps) {
  return (
    <text
      {...{ x, y }}
      textAnchor={anchor}
      fill={INKS[ink]}
      fontWeight={isBold ? 600 : 400}
      fontFamily="var(--font-mono)"
    >
      {children}
    </text>
  );
}

type ArrowProps = {
  readonly from: Point;
  readonly to: Point;
  readonly ink?: 'plain' | 'muted' | 'accent';
  readonly isDashed?: boolean;
  /** Whether the line has no arrowhead. */
  readonly isPlain?: boolean;
};

const HEAD = 6;

/** A straight arrow. */
export function Arrow({ from, to, ink = 'plain', isDashed = false, isPlain = false }: ArrowProps) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const wing = (turn: number): string => {
    const at = angle + Math.PI + turn;
    return `${(to[0] + HEAD * Math.cos(at)).toFixed(1)} ${(to[1] + HEAD * Math.sin(at)).toFixed(1)}`;
  };
  return (
    <g fill="none" stroke={INKS[ink]} strokeWidth={ink === 'accent' ? 2.5 : 1.5}>
      <path d={`M${from.join(' ')}L${to.join(' ')}`} strokeDasharray={isDashed ? '4 3' : undefined} />
      {!isPlain && <path d={`M${wing(0.5)}L${to.join(' ')}L${wing(-0.5)}`} />}
    </g>
  );
}

/** A cross over something that is blocked. */
export function Cross({ at: [x, y] }: { readonly at: Point }) {
  return <path d={`M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`} fill="none" stroke="currentColor" strokeWidth={2} />;
}

/** Several lines of text, 16 units apart. */
export function Lines({
  at: [x, y],
  texts,
  ...look
}: Omit<WordsProps, 'children'> & { readonly texts: readonly string[] }) {
  return texts.map((text, line) => (
    <Words key={text} at={[x, y + line * 16]} {...look}>
      {text}
    </Words>
  ));
}
