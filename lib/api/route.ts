import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';
import type { Metrics } from '@/lib/monitor/metrics';
import type { Result } from '@/lib/result';
import type { ApiContext } from './api-context';
import { type FailureCode, refuse } from './failures';
import type { Input } from './input';
import type { Limit } from './per-minute';

/** Who may ask: anyone, a visitor who may be a learner, a learner, or an operator who knows the token. */
export type AskerKind = 'anyone' | 'visitor' | 'learner' | 'operator';

/** A JSON route as a server mounts it: a function from a standard request to a response. */
export type ApiRoute = {
  readonly asks: AskerKind;
  readonly takes: Input<unknown>['from'];
  readonly answer: (request: Request, context: ApiContext) => Promise<Response>;
};

/**
 * What a use case made of a request: data, or a failure with a sentence that is more exact than the table's, if there
 * is one.
 */
export type UseCaseResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FailureCode; readonly said?: string | undefined };

/** A request as a use case gets it. */
export type ApiCall<Asker, Given> = { readonly asker: Asker; readonly given: Given; readonly now: Date };

/** A route as the table writes it. */
export type RouteLine<Asker, Given, Value> = {
  readonly input: Input<Given>;
  /** How often one learner may ask. */
  readonly limit?: Limit<Asker>;
  /**
   * The sealed turn in the input, if it has one. It tells a stranger whether the account that it was made for was
   * deleted.
   */
  readonly turnToken?: (given: Given) => string;
  readonly perform: (
    context: ApiContext,
    asked: ApiCall<Asker, Given>,
  ) => UseCaseResult<Value> | Promise<UseCaseResult<Value>>;
  /** What is counted of a request that succeeded. Requests as such are counted and logged by the web server. */
  readonly count?: (metrics: Metrics, value: Value) => void;
  readonly tell: (value: Value) => Response;
};

/**
 * Finds out who asks.
 * @param readTurnToken reads the sealed turn from the request's input; call it only when the request will be refused
 */
export type Identify<Asker> = (
  request: Request,
  context: ApiContext,
  readTurnToken: () => Promise<string | undefined>,
) => Promise<Result<Asker, FailureCode>>;

/**
 * Makes a route of its line in the table. It does six things in order: who, what, limit, do, count, tell. A failure
 * that is not expected is logged and told in words, so that the reader can send the same request again.
 */
export function makeRoute<Asker, Given, Value>(
  asks: AskerKind,
  identify: Identify<Asker>,
  line: RouteLine<Asker, Given, Value>,
): ApiRoute {
  const serve = async (request: Request, context: ApiContext): Promise<Response> => {
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
        log.error({ id: request.headers.get('x-request-id'), error: describeError(cause) }, 'a request failed');
        return refuse('unavailable');
      }
    },
  };
}
