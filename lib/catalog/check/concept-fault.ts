import type { Concept } from '../concept';

export type FaultPath = readonly (string | number)[];

/** What is wrong at a path of a file's data, and what to do about it. */
export type DataFault = { readonly path: FaultPath; readonly message: string; readonly hint: string };

/** What is wrong with a concept, at a path of its file's data. */
export type ConceptFault = DataFault & { readonly concept: Concept };

/** Notes one fault of the concept at hand. */
export type ReportFault = (path: FaultPath, message: string, hint: string) => void;
