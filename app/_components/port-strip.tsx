import { scaleLinear } from 'd3-scale';
import { PORT_RANGES, type Port, type RangeName } from '@/lib/network/port';

/** A port to point out. */
export type PortMark = { readonly port: Port; readonly label: string };
type PortStripProps = {
  readonly first: Port;
  readonly last: Port;
  readonly marks: readonly PortMark[];
  /** The picture in words. */
  readonly summary: string;
};

const fills: Readonly<Record<RangeName, string>> = {
  system: 'var(--range-system)',
  user: 'var(--range-user)',
  dynamic: 'var(--range-dynamic)',
};
const WIDTH = 1000;
const BAR = { top: 26, height: 22 };

/** A stretch of the 65,536 ports with its ranges, each in its colour and under its name, and ports pointed out on it. */
export function PortStrip({ first, last, marks, summary }: PortStripProps) {
  const x = scaleLinear().domain([first, last + 1]).range([0, WIDTH]);
  return (
    <svg viewBox={`0 0 ${WIDTH} 74`} role="img" aria-label={summary} className="h-auto w-full overflow-visible">
      {PORT_RANGES.filter((range) => range.last >= first && range.first <= last).map((range) => {
        const from = Math.max(first, range.first);
        const to = Math.min(last, range.last);
        const width = x(to + 1) - x(from);
        return (
          <g key={range.name}>
            <rect x={x(from)} y={BAR.top} width={Math.max(2, width - 1)} height={BAR.height} rx={3} fill={fills[range.name]} />
            {width > 150 && (
              <text x={x(from)} y={70} fontSize={17} fill="var(--ink)">
                {range.label}{' '}
                <tspan fill="var(--muted)" fontFamily="var(--font-mono)">
                  {range.first}–{range.last}
                </tspan>
              </text>
            )}
          </g>
        );
      })}
      {marks.map(({ port, label }) => (
        <g key={port}>
          <line x1={x(port + 0.5)} x2={x(port + 0.5)} y1={20} y2={BAR.top + BAR.height} stroke="var(--ink)" strokeWidth={2} />
          <text x={x(port + 0.5)} y={14} fontSize={16} textAnchor="middle" fill="var(--ink)" fontFamily="var(--font-mono)">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
