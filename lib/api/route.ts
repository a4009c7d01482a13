import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';
import type { Metrics } from '@/lib/monitor/metrics';
import type { Result } from '@/lib/result';
import type { ApiContext } from './api-context';
import { type ApiReply, type ApiRequest, headerOf } from './api-request';
import { type FailureCode, refuse } from './failures';
import type { Input } from './input';
import type { Limit } from './per-minute';

/** Who may send a request: anyone, a visitor who may be a learner, a learner, or an operator with the token. */
export type AskerKind = 'anyone' | 'visitor' | 'learner' | 'operator';

/** A JSON route: a function from a request to a reply, which does not depend on the server that received it. */
export type ApiRoute = {
  readonly asks: AskerKind;
  readonly takes: Input<unknown>['from'];
  readonly answer: (request: ApiRequest, context: ApiContext) => Promise<ApiReply>;
};

/**
 * What a use case returned for a request: data, or a failure. A failure may have a more exact message than the one in
 * the table.
 */
export type UseCaseResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FailureCode; readonly said?: string | undefined };

/** A request as a use case receives it. */
export type ApiCall<Asker, Given> = { readonly asker: Asker; readonly given: Given; readonly now: Date };

/** A route as a line of the table defines it. */
export type RouteLine<Asker, Given, Value> = {
  readonly input: Input<Given>;
  /** How often one learner may send the request. */
  readonly limit?: Limit<Asker>;
  /**
   * Returns the sealed turn in the input, for routes whose input has one. The turn names the account that it was made
   * for, which may have been deleted.
   */
  readonly turnToken?: (given: Given) => string;
  readonly perform: (
    context: ApiContext,
    asked: ApiCall<Asker, Given>,
  ) => UseCaseResult<Value> | Promise<UseCaseResult<Value>>;
  /** Adds a successful request to the metrics. The web server counts and logs the requests themselves. */
  readonly count?: (metrics: Metrics, value: Value) => void;
  readonly tell: (value: Value) => ApiReply;
};

/**
 * Finds out who sent a request.
 * @param readTurnToken reads the sealed turn from the request's input; call it only if the request will be refused
 */
export type Identify<Asker> = (
  request: ApiRequest,
  context: ApiContext,
  readTurnToken: () => Promise<string | undefined>,
) => Promise<Result<Asker, FailureCode>>;

/**
 * Makes a route from its line in the table. It does six things in order: identify the sender, read the input, apply the
 * limit, run the use case, count, and reply. If something fails unexpectedly, the error is logged and the reply asks
 * the user to try again.
 */
export function makeRoute<Asker, Given, Value>(
  asks: AskerKind,
  identify: Identify<Asker>,
  line: RouteLine<Asker, Given, Value>,
): ApiRoute {
  const serve = async (request: ApiRequest, context: ApiContext): Promise<ApiReply> => {
    const asker = await identify(request, context, async () => {
      if (!line.turnToken) return undefined;
      const given = await line.input.read(request);
      return given.ok ? line.turnToken(given.value) : undefined;
    });
    if (!asker.ok) return refuse(asker.code);
    const given = await line.input.read(request);
    if (!given.ok) return refuse(given.code);
    if (line.limit && !(await line.limit(asker.value))) return refuse('too-many');
    const outcome = await line.perform(context, { asker: asker.value, given: given.value, now: context.now() });
    if (!outcome.ok) return refuse(outcome.code, outcome.said);
    line.count?.(context.metrics, outcome.value);
    return line.tell(outcome.value);
  };
  return {
    asks,
    takes: line.input.from,
    answer: async (request, context) => {
      try {
        return await serve(request, context);
      } catch (cause) {
        log.error({ id: headerOf(request, 'x-request-id'), error: describeError(cause) }, 'a request failed');
        return refuse('unavailable');
      }
    },
  };
}
