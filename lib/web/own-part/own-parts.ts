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
