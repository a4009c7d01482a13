/** A request to a JSON route, as any server can describe it. */
export type ApiRequest = {
  /** The headers by their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The query with its question mark, as it was sent; empty if there is none. */
  readonly search: string;
  /** Reads the body as text. May be called more than once. */
  readonly body: () => string | Promise<string>;
};

/** The reply of a JSON route, as any server can send it. */
export type ApiReply = {
  readonly status: number;
  /** The headers that the route decides about. The server adds those of all replies. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, or a generator of its pieces. */
  readonly body: string | AsyncGenerator<string>;
};

/** Returns a header's value; undefined if the request does not have the header exactly once. */
export function headerOf({ headers }: ApiRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Returns a reply with data as JSON. */
export const replyWithJson = (data: unknown, headers: Readonly<Record<string, string>>, status = 200): ApiReply => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(data),
});
