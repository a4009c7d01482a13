import type { ReactNode } from 'react';

type TableProps = {
  /** The caption for screen readers. */
  readonly caption: ReactNode;
  /**
   * The column headings. The first column contains row headings. A class name sets the width, padding, or alignment of
   * a column heading.
   */
  readonly columns: readonly { readonly label: string; readonly className?: string }[];
  /** Whether only the headings set the widths of the columns. */
  readonly isFixed?: boolean;
  /** The rows. */
  readonly children: ReactNode;
};

/** A table across the width of the page, with lines between its rows. */
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
