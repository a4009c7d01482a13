import Link from 'next/link';
import type { RangeName } from '@/lib/network/port';
import { cutUp, pathOfStretch, type Stretch, sizeOf, WHOLE_STRIP } from '@/lib/network/stretch';
import { percentAt, rangesWithin } from './strip-places';
import type { StripWords } from './strip-words';

const fills: Readonly<Record<RangeName, string>> = {
  system: 'var(--range-system)',
  user: 'var(--range-user)',
  dynamic: 'var(--range-dynamic)',
};

/**
 * Draws a stretch of ports: the ranges in their colors, the services' ports, and the share of ports with a name. Each
 * piece links to a closer view.
 */
export function StripPicture({ words: { stretch, focus, marks, bars } }: { readonly words: StripWords }) {
  const size = sizeOf(stretch);
  const place = (port: number) => ({ left: `${percentAt(stretch, port)}%` });
  const span = (part: Stretch) => ({ ...place(part.first), width: `${(100 * sizeOf(part)) / size}%` });
  return (
    <div>
      <div aria-hidden className="relative h-5 font-mono text-xs">
        {marks
          .filter(({ label }) => label !== 'never')
          .map(({ port, label }) => (
            <span
              key={port}
              style={place(port + 0.5)}
              className={`absolute -translate-x-1/2 ${label === 'wide' ? 'max-sm:hidden' : ''} ${port === focus ? 'font-semibold' : 'text-muted'}`}
            >
              {port}
            </span>
          ))}
      </div>
      <div className="relative h-11">
        {rangesWithin(stretch).map(({ range, part }) => (
          <span
            key={range.name}
            aria-hidden
            style={{ ...span(part), background: fills[range.name] }}
            className="absolute inset-y-1 min-w-0.5 overflow-hidden rounded-xs"
          >
            {sizeOf(part) / size > 0.2 && (
              <span className="absolute right-2 bottom-0.5 rounded-sm bg-paper px-1 text-xs">{range.label}</span>
            )}
          </span>
        ))}
        {marks.map(({ port, label }) => (
          <span
            key={port}
            aria-hidden
            style={place(port + 0.5)}
            className={`absolute w-0.5 -translate-x-1/2 ${port === focus ? '-top-1 bottom-0 w-1! bg-ink' : label === 'never' ? 'top-1 h-2 w-px! bg-paper' : 'top-0 h-4 bg-ink'}`}
          />
        ))}
        <ul>
          {cutUp(stretch).map((piece) => (
            <li key={piece.first}>
              <PieceLink piece={piece} style={span(piece)} />
            </li>
          ))}
        </ul>
      </div>
      <NamedShares bars={bars} />
      <Axis stretch={stretch} />
      {size < sizeOf(WHOLE_STRIP) && <Whereabouts stretch={stretch} />}
    </div>
  );
}

function PieceLink({ piece, style }: { readonly piece: Stretch; readonly style: { left: string; width: string } }) {
  const isPort = piece.first === piece.last;
  const name = isPort ? `Port ${piece.first}` : `Ports ${piece.first} to ${piece.last}`;
  return (
    <Link
      href={isPort ? `/ports/${piece.first}` : pathOfStretch(piece)}
      prefetch={false}
      scroll={false}
      title={name}
      style={style}
      className="absolute inset-y-0 border-r border-dashed border-paper/60 hover:bg-paper/30 focus-visible:z-10"
    >
      <span className="sr-only">{name}</span>
    </Link>
  );
}

/** Draws the share of each bin's ports that have a registered name, as bars that hang from the strip. */
function NamedShares({ bars }: { readonly bars: StripWords['bars'] }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${bars.count} 1`}
      preserveAspectRatio="none"
      className="h-5 w-full border-b border-line"
    >
      <path d={bars.path} fill="var(--muted)" />
    </svg>
  );
}

function Axis({ stretch }: { readonly stretch: Stretch }) {
  const { first, last } = stretch;
  const inner = [0.25, 0.5, 0.75].map((share) => Math.round(first + share * sizeOf(stretch)));
  return (
    <div aria-hidden className="relative h-6 pt-0.5 font-mono text-xs text-muted">
      <span className="absolute left-0">{first}</span>
      {inner.map((port, index) => (
        <span
          key={port}
          style={{ left: `${percentAt(stretch, port)}%` }}
          className={`absolute -translate-x-1/2 ${index === 1 ? '' : 'max-sm:hidden'}`}
        >
          {port}
        </span>
      ))}
      <span className="absolute right-0">{last}</span>
    </div>
  );
}

/** Draws a small version of the whole strip, with a frame around the part shown above. */
function Whereabouts({ stretch }: { readonly stretch: Stretch }) {
  return (
    <div aria-hidden className="relative mt-2 h-3">
      {rangesWithin(WHOLE_STRIP).map(({ range, part }) => (
        <span
          key={range.name}
          className="absolute inset-y-1 rounded-xs"
          style={{
            left: `${percentAt(WHOLE_STRIP, part.first)}%`,
            width: `${(100 * sizeOf(part)) / sizeOf(WHOLE_STRIP)}%`,
            background: fills[range.name],
          }}
        />
      ))}
      <span
        className="absolute inset-y-0 min-w-1.5 rounded-xs border-2 border-ink"
        style={{
          left: `min(${percentAt(WHOLE_STRIP, stretch.first)}%, calc(100% - 6px))`,
          width: `${(100 * sizeOf(stretch)) / sizeOf(WHOLE_STRIP)}%`,
        }}
      />
    </div>
  );
}
