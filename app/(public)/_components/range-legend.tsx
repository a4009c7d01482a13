import { PORT_RANGES, type RangeName } from '@/lib/network/port';

const fills: Readonly<Record<RangeName, string>> = {
  system: 'var(--range-system)',
  user: 'var(--range-user)',
  dynamic: 'var(--range-dynamic)',
};

/** The legend of the strip: the three ranges with their names, colors, and numbers. */
export function RangeLegend() {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {PORT_RANGES.map((range) => (
        <li key={range.name} className="flex items-center gap-2">
          <span aria-hidden className="size-3 rounded-sm" style={{ background: fills[range.name] }} />
          {range.label}
          <span className="font-mono text-muted">
            {range.first}–{range.last}
          </span>
        </li>
      ))}
    </ul>
  );
}
