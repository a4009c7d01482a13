/** What a page's own part depends on. */
export type OwnPartRequest = {
  readonly cookies: string | undefined;
  /** The part of the address that differs between pages of the same kind, such as the id of a class; or empty. */
  readonly parameter: string;
};

/** Reads the data of the own part of each page that has one, by the name of the page's route. */
export type OwnParts = Readonly<Record<string, (request: OwnPartRequest) => Promise<unknown | null>>>;
