/** What a page's own part depends on. */
export type OwnPartRequest = {
  readonly cookies: string | undefined;
  /** The part of the address that differs between pages of the same kind, such as the id of a class; or empty. */
  readonly parameter: string;
};

/** The content of a page that depends on the request. */
export type OwnContent<Data = unknown> = {
  /** The data of the own part. */
  readonly data: Data;
  /** The texts outside the own part that depend on the request, by the names of their holes. */
  readonly texts?: Readonly<Record<string, string>>;
};

/** The functions that read the content of pages with an own part, by the names of the pages' routes. */
export type OwnParts = Readonly<Record<string, (request: OwnPartRequest) => Promise<OwnContent | null>>>;
