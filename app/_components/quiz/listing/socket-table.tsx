import type { ReactNode } from 'react';
import type { ListedHost, ListedSocket } from '@/lib/network/sockets/read-listing';
import { PortText } from '../../port-text';

type Column = {
  readonly title: string;
  readonly cell: (socket: ListedSocket) => ReactNode;
  /** The position in a card. */
  readonly place: string;
  /** Whether a card labels it. The values on a card's first line need no label. */
  readonly isNamed?: true;
};

const LINE: Column = {
  title: 'Line',
  place: 'row-start-1',
  isNamed: true,
  cell: ({ line }) => <strong className="font-semibold">{line}</strong>,
};
const ENDS: readonly Column[] = [
  {
    title: 'State',
    place: 'font-medium @xl:font-normal',
    cell: ({ netid, state }) => (
      <span>
        {netid !== null && <span className="text-muted">{netid} </span>}
        {state}
      </span>
    ),
  },
  { title: 'Local', place: 'col-span-full row-start-2', isNamed: true, cell: ({ local }) => <PortText text={local} /> },
  { title: 'Peer', place: 'col-span-full row-start-3', isNamed: true, cell: ({ peer }) => <PortText text={peer} /> },
];
const PROCESS: Column = { title: 'Process', place: 'text-right @xl:text-left', cell: ({ program }) => program };

/** The sockets of one host: a table if there is room, otherwise cards. */
export function SocketTable({ title, sockets }: ListedHost) {
  const columns = [
    ...(sockets.some(({ line }) => line !== null) ? [LINE] : []),
    ...ENDS,
    ...(sockets.some(({ program }) => program !== null) ? [PROCESS] : []),
  ];
  return (
    <table className="block overflow-clip rounded-xl bg-sunk font-mono text-sm @xl:table @xl:w-full">
      {title !== null && (
        <caption className="block px-4 pt-2.5 text-left font-sans text-base font-medium @xl:table-caption @xl:pt-0 @xl:pb-2">
          <PortText text={title} />
        </caption>
      )}
      <thead className="sr-only text-left text-muted @xl:not-sr-only @xl:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className="px-2 pt-2.5 pb-1.5 font-normal first:pl-4 last:pr-4">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="grid gap-px bg-line @xl:table-row-group @xl:bg-transparent">
        {sockets.map((socket) => (
          <tr
            key={`${socket.local} ${socket.peer} ${socket.netid}`}
            className="grid grid-cols-[1fr_auto] gap-x-4 bg-sunk px-4 py-2.5 @xl:table-row @xl:border-t @xl:border-line"
          >
            {columns.map((column) => (
              <td
                key={column.title}
                className={`@xl:table-cell @xl:px-2 @xl:py-1.5 @xl:first:pl-4 @xl:last:pr-4 ${column.place} ${column.isNamed ? 'flex' : 'block'}`}
              >
                {column.isNamed && (
                  <span aria-hidden className="w-14 shrink-0 font-sans text-muted @xl:hidden">
                    {column.title}
                  </span>
                )}
                <span>{column.cell(socket)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
