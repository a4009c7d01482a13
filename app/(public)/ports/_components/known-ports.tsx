'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { PictureTable } from '@/app/_components/ui/picture-table';
import type { KnownPorts as Known } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';
import { formatPercent } from '@/lib/words/percent';

type KnownPortsProps = { readonly first: number; readonly last: number };

/** Shows, below the strip, which of its services the learner knows, by predicted recall. */
export function KnownPorts({ first, last }: KnownPortsProps) {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch(addBasePath('/api/known-ports'), { signal: abort.signal })
      .then(async (reply) => setKnown(reply.ok ? await reply.json() : { signedIn: false, services: [] }))
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  const here = known?.services.filter(({ port }) => port >= first && port <= last) ?? [];
  const knownHere = here.filter(({ isKnown }) => isKnown).length;
  return (
    <div className="grid min-h-10 gap-2">
      <NeedsScript>Seeing which ports you know needs JavaScript. The rest of this page works without it.</NeedsScript>
      {here.length > 0 && (
        <div aria-hidden className="relative h-7 border-b border-line">
          {here.map(({ id, port, recall, isKnown }) => (
            <span
              key={id}
              className={`absolute bottom-0 w-1.5 -translate-x-1/2 border border-accent ${isKnown ? 'bg-accent' : 'bg-paper'}`}
              style={{
                left: `${(100 * (port - first + 0.5)) / (last - first + 1)}%`,
                height: `${Math.max(15, 100 * recall)}%`,
              }}
            />
          ))}
        </div>
      )}
      {known && !known.signedIn && (
        <p className="text-sm text-muted">
          <Link href="/sign-in?next=/ports" prefetch={false}>
            Sign in to see which ports you know
          </Link>
        </p>
      )}
      {known?.signedIn && (
        <p data-testid="known-here" className="text-sm text-muted">
          {here.length === 0
            ? 'Your quiz has not asked about any of the services here yet.'
            : `You know ${knownHere} of the services here (filled bars), and you are learning ${here.length - knownHere} more (hollow bars). The higher a bar, the more likely you are to recall its service.`}
        </p>
      )}
      {here.length > 0 && (
        <PictureTable
          summary="What you know here, as a table"
          caption="Predicted recall of the services in this stretch"
          columns={[{ label: 'Service' }, { label: 'Port' }, { label: 'Predicted recall' }]}
          rows={here.map(({ id, title, port, transport, recall, isKnown }) => ({
            key: id,
            cells: [title, `${port}/${transport}`, `${formatPercent(recall)}${isKnown ? ' · known' : ''}`],
          }))}
        />
      )}
    </div>
  );
}
