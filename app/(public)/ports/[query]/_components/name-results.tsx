import { Notice } from '@/app/_components/ui/field';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { findPorts } from '@/lib/network/find-ports';
import type { PortDirectory } from '@/lib/network/port-directory';
import type { PortQuery } from '@/lib/network/port-query';
import { formatCount } from '@/lib/words/count';
import { PortTable } from '../../_components/port-table';
import { registryDate } from '../../registry-date';

type NameResultsProps = {
  readonly directory: PortDirectory<ServiceConcept>;
  readonly query: PortQuery & { readonly kind: 'name' };
};

const MOST = 60;

/** Lists the ports that match a name, an alias, or a use, best match first. */
export function NameResults({ directory, query }: NameResultsProps) {
  const { hits, total } = findPorts(directory, query, MOST);
  const exact = hits.filter(({ isExact }) => isExact).map(({ entry }) => entry);
  const others = hits.filter(({ isExact }) => !isExact).map(({ entry }) => entry);
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-h1 font-semibold wrap-anywhere">Ports for “{query.text}”</h1>
        {total > 0 && (
          <p className="text-muted">
            {formatCount(total, 'port')} by name, alias, use, or description
            {total > MOST && `. These are the best ${MOST}`}.
          </p>
        )}
      </header>
      {total === 0 && (
        <Notice tone="plain">
          Nothing found. No name, alias, common use, or description contains this (registry snapshot of {registryDate}).
        </Notice>
      )}
      {exact.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-semibold">Exact name</h2>
          <PortTable caption={`Ports named ${query.text}`} entries={exact} />
        </section>
      )}
      {others.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-semibold">{exact.length > 0 ? 'Others' : 'Found'}</h2>
          <PortTable caption={`Ports whose names or uses contain ${query.text}`} entries={others} />
        </section>
      )}
    </div>
  );
}
