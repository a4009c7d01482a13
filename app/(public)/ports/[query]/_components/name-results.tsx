import { Notice } from '@/app/_components/ui/field';
import { PortTable } from '../../_components/port-table';
import type { NameWords } from './answer-words';

/** Lists the ports that match a name, an alias, or a use, best match first. */
export function NameResults({ words }: { readonly words: NameWords }) {
  const { text, found, exact, others } = words;
  const isFound = exact.length + others.length > 0;
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-h1 font-semibold wrap-anywhere">Ports for “{text}”</h1>
        {isFound && <p className="text-muted">{found}</p>}
      </header>
      {!isFound && <Notice tone="plain">{found}</Notice>}
      {exact.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-semibold">Exact name</h2>
          <PortTable caption={`Ports named ${text}`} lines={exact} />
        </section>
      )}
      {others.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-semibold">{exact.length > 0 ? 'Others' : 'Found'}</h2>
          <PortTable caption={`Ports whose names or uses contain ${text}`} lines={others} />
        </section>
      )}
    </div>
  );
}
