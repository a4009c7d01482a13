import type { ReactNode } from 'react';

type TableProps = {
  /** What the table lists, for readers who do not see it. */
  readonly caption: ReactNode;
  /** The first one heads the rows. A class name sets the width, the space, or the side of a heading. */
  readonly columns: readonly { readonly label: string; readonly className?: string }[];
  /** Whether the headings alone set the widths of the columns. */
  readonly isFixed?: boolean;
  /** The rows. */
  readonly children: ReactNode;
};

/** A table over the width of the page, with a line between its rows. */
export function Table({ caption, columns, isFixed = false, children }: TableProps) {
  return (
    <table className={`w-full text-left ${isFixed ? 'table-fixed' : ''}`}>
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line text-sm text-muted">
        <tr>
          {columns.map(({ label, className = '' }) => (
            <th key={label} scope="col" className={`py-1 font-medium ${className}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">{children}</tbody>
    </table>
  );
}
