/** A fault in a content file, with its position and a hint about how to fix it. Lines and columns count from 1. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** A short sentence without a period that says how to fix the fault. */
  readonly hint: string;
};

/** Formats a fault as `content/concepts/bind.yaml:12:5: unknown concept "blnd" (did you mean "bind"?)`. */
export const describeFault = ({ file, line, column, message, hint }: Fault): string =>
  `${file}:${line}:${column}: ${message} (${hint})`;

const compareFaults = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The error that is thrown when the content has faults. It contains all of them, sorted by file and line. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const sorted = [...faults].sort(compareFaults);
    super(sorted.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = sorted;
  }
}
