import { processSlot } from '@/lib/system/process-slot';

/** What a page's own part depends on. */
export type OwnPartRequest = {
  readonly cookies: string | undefined;
  /** The part of the address that differs between pages of the same kind, such as the id of a class; or empty. */
  readonly parameter: string;
};

/** What a page says in reply to one request. */
export type OwnContent<Data = unknown> = {
  /** The data of the own part. */
  readonly data: Data;
  /** The texts outside the own part that differ between requests, by the name of their hole. */
  readonly texts?: Readonly<Record<string, string>>;
};

/** Reads the content of each page that has an own part, by the name of the page's route. */
export type OwnParts = Readonly<Record<string, (request: OwnPartRequest) => Promise<OwnContent | null>>>;

const kept = processSlot<OwnParts>('own parts');

/**
 * Gives the web server the functions that read own parts. Like the JSON routes, they are part of Next's bundle, and the
 * web server is not (see `publishDataRoutes`).
 */
export function publishOwnParts(parts: OwnParts): void {
  kept.value = parts;
}

/** Returns the published functions. Throws an error if there are none. */
export function publishedOwnParts(): OwnParts {
  if (!kept.value) throw new Error('instrumentation.ts has not published the own parts');
  return kept.value;
}
