import type { ReactNode } from 'react';

type PictureTableProps = {
  /** The label of the fold, for example "Show as a table". */
  readonly summary: string;
  /** The caption for screen readers. */
  readonly caption: string;
  /** The column headings. The first column contains row headings, and the others contain numbers. */
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  /** The rows, each with as many cells as there are columns. */
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
};

/** The data of a picture as a table. */
export function PictureTable({ summary, caption, columns, rows }: PictureTableProps) {
  const side = (place: number) => (columns[place]?.isNumber ? 'text-end' : 'text-start');
  return (
    <details>
      <summary className="w-fit cursor-pointer text-sm text-muted underline">{summary}</summary>
      <table className="mt-2 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted">
            {columns.map(({ label }, place) => (
              <th key={label} scope="col" className={`pe-6 font-medium ${side(place)}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={`pe-6 font-normal ${side(0)}`}>
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]?.label} className={`pe-6 tabular-nums ${side(place + 1)}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
