/** Something wrong in a content file, and where. Lines and columns count from 1. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** `content/concepts/bind.yaml:12:5: unknown concept "blnd"` */
export const describeFault = (fault: Fault): string => `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`;

/** Thrown when the content cannot be used; carries every fault, not only the first. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}
