import { PortText } from '@/app/_components/port-text';
import { Table } from '@/app/_components/ui/table';
import type { RegistryWords } from './registry-words';

const COLUMNS = [
  { label: 'Over', className: 'w-16' },
  { label: 'Name', className: 'w-28 pr-3 sm:w-44' },
  { label: 'Description' },
];

/** Shows the registry's row for each transport, and explains what the snapshot leaves out. */
export function RegistryRows({ words }: { readonly words: RegistryWords }) {
  return (
    <div className="grid gap-2">
      <Table caption={`Rows of the IANA registry for port ${words.port}`} isFixed columns={COLUMNS}>
        {words.lines.map(({ over, name, isRow, text, alsoNamed }) => (
          <tr key={over ?? text}>
            <th scope="row" className={`py-2 align-top font-normal ${over === null ? 'text-muted' : 'font-mono'}`}>
              {over ?? 'not given'}
            </th>
            <td className="py-2 pr-3 align-top font-mono wrap-anywhere">
              {name ?? <span className="text-muted">–</span>}
              {alsoNamed.map((other) => (
                <span key={other} className="block text-sm">
                  <span className="font-sans text-muted">also</span> {other}
                </span>
              ))}
            </td>
            <td className={`py-2 align-top wrap-anywhere ${isRow ? '' : 'text-muted'}`}>
              <PortText text={text} />
            </td>
          </tr>
        ))}
      </Table>
      <Notes words={words} />
    </div>
  );
}

function Notes({ words: { port, notes, snapshot } }: { readonly words: RegistryWords }) {
  const registry = `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${port}`;
  return (
    <div className="grid max-w-2xl gap-2 text-sm text-muted">
      {notes.map(({ name, text, afterRfc }) => (
        <p key={name} data-note={name}>
          {text}
          {afterRfc !== undefined && (
            <>
              (<a href="https://www.rfc-editor.org/rfc/rfc6335#section-6">RFC 6335 §6</a>){afterRfc}
            </>
          )}
        </p>
      ))}
      <p>
        Snapshot of {snapshot}.{' '}
        <a href={registry}>
          Search the registry for <span className="font-mono">{port}</span>
        </a>
      </p>
    </div>
  );
}
