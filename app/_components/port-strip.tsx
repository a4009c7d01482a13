import type { CSSProperties } from 'react';
import { PORT_RANGES, type Port, type RangeName } from '@/lib/network/port';

/** A port to mark. */
export type PortMark = { readonly port: Port; readonly label: string };
type PortStripProps = {
  readonly first: Port;
  readonly last: Port;
  /** The ports to mark with a line. Labels appear where there is room. */
  readonly marks: readonly PortMark[];
  /** The text alternative of the picture. */
  readonly summary: string;
  /** Whether the ports light up one after the other. */
  readonly lightsUp?: boolean;
};

const fills: Readonly<Record<RangeName, string>> = {
  system: 'var(--range-system)',
  user: 'var(--range-user)',
  dynamic: 'var(--range-dynamic)',
};
const WIDTH = 1000;
const BAR = { top: 22, height: 24 };

/** Draws a stretch of the 65,536 ports, with each range in its color and some ports marked. */
export function PortStrip({ first, last, marks, summary, lightsUp = false }: PortStripProps) {
  const x = (port: number) => ((port - first) / (last + 1 - first)) * WIDTH;
  const ranges = PORT_RANGES.filter((range) => range.last >= first && range.first <= last);
  return (
    <svg viewBox={`0 0 ${WIDTH} 48`} role="img" aria-label={summary} className="h-auto w-full overflow-visible">
      {ranges.map((range) => {
        const from = x(Math.max(first, range.first));
        const to = x(Math.min(last, range.last) + 1);
        return (
          <rect
            key={range.name}
            x={from}
            y={BAR.top}
            width={Math.max(2, to - from - 1)}
            height={BAR.height}
            rx={3}
            fill={fills[range.name]}
          />
        );
      })}
      {marks.map(({ port, label }, place) => (
        <g
          key={port}
          className={lightsUp ? 'light-up' : undefined}
          style={lightsUp ? ({ '--turn': place / marks.length } as CSSProperties) : undefined}
        >
          <line
            x1={x(port + 0.5)}
            x2={x(port + 0.5)}
            y1={label === '' ? BAR.top + 6 : 17}
            y2={BAR.top + BAR.height - (label === '' ? 6 : 0)}
            stroke={label === '' ? 'var(--paper)' : 'var(--ink)'}
            strokeWidth={2}
          />
          <text
            x={x(port + 0.5)}
            y={12}
            fontSize={19}
            textAnchor="middle"
            fill="var(--ink)"
            fontFamily="var(--font-mono)"
            className="max-sm:hidden"
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
