'use client';

import Link from 'next/link';
import { PORT_RANGES } from '@/lib/network/port';
import { pathOfStretch, type Stretch, sizeOf, WHOLE_STRIP } from '@/lib/network/stretch';
import { RangeLegend } from '../../_components/range-legend';
import { KnownPorts } from './known-ports';
import { StripPicture } from './strip-picture';
import type { StripWords } from './strip-words';
import { ZoomKeys } from './zoom-keys';

/**
 * Shows a stretch of the 65,536 ports with links to zoom and to move along the strip, and says the same in words and in
 * a table. It is a client component because its words are much shorter than its elements.
 */
export function StripExplorer({ words }: { readonly words: StripWords }) {
  const { stretch, links, summary } = words;
  const { first, last } = stretch;
  const isWhole = sizeOf(stretch) === sizeOf(WHOLE_STRIP);
  return (
    <section aria-labelledby="strip" className="grid gap-3 rounded-xl border border-line bg-card p-4">
      <ZoomKeys>
        <div className="flex items-center justify-between gap-x-6">
          <h2 id="strip" className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
            {isWhole ? 'All 65,536 ports' : 'On the strip'}
            <span className="font-mono text-base font-normal whitespace-nowrap text-muted">
              {first}–{last}
            </span>
          </h2>
          <nav aria-label="Zoom" className="flex gap-2">
            <ZoomLink name="out" label="Zoom out" sign="−" to={links.out} />
            <ZoomLink name="in" label="Zoom in" sign="+" to={links.in} />
          </nav>
        </div>
        <StripPicture words={words} />
        <RangeLegend />
        <KnownPorts first={first} last={last} />
        <nav aria-label="Move along the strip" className="flex flex-wrap gap-2">
          <ZoomLink name="lower" label="Lower numbers" sign="←" to={links.lower} />
          <ZoomLink name="higher" label="Higher numbers" sign="→" to={links.higher} />
          <ZoomLink name="whole" label="All" to={isWhole ? null : WHOLE_STRIP} />
          {PORT_RANGES.map((range) => (
            <ZoomLink
              key={range.name}
              name={range.name}
              label={range.label}
              to={range.first === first && range.last === last ? null : range}
            />
          ))}
        </nav>
      </ZoomKeys>
      <p className="text-sm text-muted">{summary}</p>
    </section>
  );
}

type ZoomLinkProps = {
  readonly name: string;
  readonly label: string;
  readonly sign?: string;
  /** Null at the end of the strip. */
  readonly to: Stretch | null;
};

const zoomLook = 'inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border px-3 text-sm';

function ZoomLink({ name, label, sign, to }: ZoomLinkProps) {
  const face = sign === undefined ? label : <span className="font-mono text-base">{sign}</span>;
  if (to === null) {
    return (
      <span aria-hidden className={`${zoomLook} border-dashed border-line text-muted`}>
        {face}
      </span>
    );
  }
  return (
    <Link
      href={pathOfStretch(to)}
      prefetch={false}
      scroll={false}
      data-zoom={name}
      aria-label={`${label}: ports ${to.first} to ${to.last}`}
      title={`${label}: ${to.first}–${to.last}`}
      className={`${zoomLook} border-line-strong no-underline hover:border-accent`}
    >
      {face}
    </Link>
  );
}
