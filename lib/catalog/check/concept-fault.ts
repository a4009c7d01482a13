import type { Concept } from '../concept';

export type FaultPath = readonly (string | number)[];

/** A fault at a path in a file's data, with a hint about how to fix it. */
export type DataFault = { readonly path: FaultPath; readonly message: string; readonly hint: string };

/** A fault in a concept, at a path in its file's data. */
export type ConceptFault = DataFault & { readonly concept: Concept };

/** Reports one fault in the concept that is being checked. */
export type ReportFault = (path: FaultPath, message: string, hint: string) => void;
