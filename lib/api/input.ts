import type { z } from 'zod';
import { fail, type Result, succeed } from '@/lib/result';
import { type ApiRequest, headerOf } from './api-request';
import type { FailureCode } from './failures';

/** How a route reads its input from a request. */
export type Input<Given> = {
  readonly from: 'body' | 'query' | 'nothing';
  readonly read: (request: ApiRequest) => Result<Given, FailureCode> | Promise<Result<Given, FailureCode>>;
};

/** The input of a route that reads nothing. */
export const NOTHING: Input<null> = { from: 'nothing', read: () => succeed(null) };

/**
 * Reads a query.
 * @param pick returns the part of the query that the schema parses
 * @param failure the code if the schema does not match
 */
export const query = <Schema extends z.ZodType>(
  pick: (params: URLSearchParams) => unknown,
  schema: Schema,
  failure: FailureCode = 'malformed',
): Input<z.output<Schema>> => ({
  from: 'query',
  read: (request) => {
    const parsed = schema.safeParse(pick(new URLSearchParams(request.search)));
    return parsed.success ? succeed(parsed.data) : fail(failure);
  },
});

/**
 * Reads a JSON body from one of our pages. The web server has already limited its length
 * (lib/web/bounds/body-limits.ts).
 */
export const body = <Schema extends z.ZodType>(schema: Schema): Input<z.output<Schema>> => ({
  from: 'body',
  read: async (request) => {
    const site = headerOf(request, 'sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return fail('foreign-origin');
    if (!headerOf(request, 'content-type')?.startsWith('application/json')) return fail('not-json');
    const text = await request.body();
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return fail('malformed');
    }
    const parsed = schema.safeParse(data);
    return parsed.success ? succeed(parsed.data) : fail('malformed');
  },
});
