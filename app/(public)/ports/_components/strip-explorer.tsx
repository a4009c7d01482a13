import Link from 'next/link';
import { RangeLegend } from '@/app/_components/port-strip';
import { PORT_RANGES, type Port } from '@/lib/network/port';
import type { PortDirectory } from '@/lib/network/port-directory';
import { pathOfStretch } from '@/lib/network/port-query';
import { moveAlong, type Stretch, sizeOf, WHOLE_STRIP, zoomIn, zoomOut } from '@/lib/network/stretch';
import { formatNumber } from '@/lib/words/count';
import { KnownPorts } from './known-ports';
import { StripPicture } from './strip-picture';
import { ZoomKeys } from './zoom-keys';

type StripExplorerProps = {
  readonly directory: PortDirectory;
  readonly stretch: Stretch;
  /** The port that the page is about. */
  readonly focus?: Port;
};

/** A stretch of the 65,536 ports that leads to closer, wider and neighbouring ones; in words and as a table too. */
export function StripExplorer({ directory, stretch, focus }: StripExplorerProps) {
  const { first, last } = stretch;
  const isWhole = sizeOf(stretch) === sizeOf(WHOLE_STRIP);
  const serviceCount = directory.listBetween(first, last).filter(({ services }) => services.length > 0).length;
  return (
    <section aria-labelledby="strip" className="grid gap-3 rounded-xl border border-line bg-card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="strip" className="text-lg font-semibold">
          {isWhole ? 'All 65,536 ports' : 'On the strip'}
          <span className="pl-2 font-mono text-base font-normal text-muted">
            {first}–{last}
          </span>
        </h2>
        <RangeLegend />
      </div>
      <ZoomKeys>
        <StripPicture directory={directory} stretch={stretch} focus={focus ?? null} />
        <KnownPorts first={first} last={last} />
        <nav aria-label="Zoom" className="flex flex-wrap gap-2">
          <ZoomLink name="in" label="Zoom in" sign="+" to={zoomIn(stretch, focus)} />
          <ZoomLink name="out" label="Zoom out" sign="−" to={zoomOut(stretch)} />
          <ZoomLink name="lower" label="Lower numbers" sign="←" to={moveAlong(stretch, -1)} />
          <ZoomLink name="higher" label="Higher numbers" sign="→" to={moveAlong(stretch, 1)} />
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
      <p className="text-sm text-muted">
        {formatNumber(directory.countNamed(first, last))} of {formatNumber(sizeOf(stretch))} numbers have a name of
        their own in the registry (the grey bars); {serviceCount} of them carry services that are taught here (the
        lines).
      </p>
    </section>
  );
}

type ZoomLinkProps = {
  readonly name: string;
  readonly label: string;
  readonly sign?: string;
  /** Null when there is nothing farther that way. */
  readonly to: Stretch | null;
};

const zoomLook = 'inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border border-line px-3 text-sm';

function ZoomLink({ name, label, sign, to }: ZoomLinkProps) {
  const face = sign === undefined ? label : <span className="font-mono text-base">{sign}</span>;
  if (to === null) {
    return (
      <span aria-hidden className={`${zoomLook} border-dashed text-muted`}>
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
      className={`${zoomLook} no-underline hover:border-muted`}
    >
      {face}
    </Link>
  );
}
