/** A fault in a content file, where it is, and what to do about it. Lines and columns count from 1. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** One short sentence without a period. */
  readonly hint: string;
};

/** Formats a fault as `content/concepts/bind.yaml:12:5: unknown concept "blnd" (did you mean "bind"?)`. */
export const describeFault = ({ file, line, column, message, hint }: Fault): string =>
  `${file}:${line}:${column}: ${message} (${hint})`;

const compareFaults = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The error thrown when the content has faults. It carries all of them, sorted by file and line. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const sorted = [...faults].sort(compareFaults);
    super(sorted.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = sorted;
  }
}
