import { z } from 'zod';
import { findVisitor, forAnyone } from '@/lib/api/askers';
import { body, NOTHING, query } from '@/lib/api/input';
import type { SignUpReply } from '@/lib/api/replies';
import { makeRoute } from '@/lib/api/route';
import { asJson, asPublicJson, asRedirect } from '@/lib/api/tell';
import { whomToAsk } from '@/lib/auth/sign-in/sign-up-policy';
import { lookUp } from '@/lib/catalog/look-up';
import { pathOfQuery, readPortQuery } from '@/lib/network/port-query';
import { suggestPorts } from '@/lib/network/suggest-ports';
import { responseSchema } from '@/lib/quiz/question';
import { type Result, succeed } from '@/lib/result';
import { askSample, markSample, SAMPLE_COUNT } from '@/lib/study/sitting/sample';

const numberSchema = z
  .number()
  .int()
  .min(0)
  .max(SAMPLE_COUNT - 1);
const typedNumberSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(numberSchema);
const sampleSchema = z.strictObject({ number: numberSchema, response: responseSchema });

const portQuery = query((params) => params.get('query') ?? '', z.string().transform(readPortQuery));

/** The routes that need no account. */
export const PUBLIC_ROUTES = {
  /** Finds ports by number, name, alias, or use. The reply is the same for everyone. */
  'GET /api/ports': forAnyone({
    input: portQuery,
    perform: ({ ports }, { given }) => succeed(suggestPorts(ports, given)),
    tell: asPublicJson(300),
  }),
  /**
   * Finds ports, services, and topics for the search box that is available on every page. The reply is the same for
   * everyone.
   */
  'GET /api/lookups': forAnyone({
    input: query((params) => params.get('query') ?? '', z.string()),
    perform: ({ study, ports }, { given }) => succeed(lookUp(study.catalog, ports, given)),
    tell: asPublicJson(300),
  }),
  /** Redirects to the page that the search form opens without a script: from `?query=22/tcp` to `/ports/22`. */
  'GET /api/ports/open': forAnyone({
    input: portQuery,
    perform: (_, { given }) => succeed(pathOfQuery(given)),
    tell: asRedirect,
  }),
  /** Returns a question that anyone may try. */
  'GET /api/sample': forAnyone({
    input: query((params) => params.get('number'), typedNumberSchema, 'no-sample'),
    perform: ({ study }, { given }) => succeed(askSample(study.catalog, given)),
    tell: asJson,
  }),
  /** Marks a response to a sample question. Stores nothing. */
  'POST /api/sample': forAnyone({
    input: body(sampleSchema),
    perform: ({ study }, { given }) => markSample(study.catalog, given.number, given.response),
    tell: asJson,
  }),
  /** Returns whether an account needs an invitation, for the pages that are the same for everyone. */
  'GET /api/sign-up': forAnyone({
    input: NOTHING,
    perform: async ({ readSignUpPolicy }): Promise<Result<SignUpReply, never>> => {
      const policy = await readSignUpPolicy();
      return succeed({ needsInvitation: policy.rule !== 'open', ask: whomToAsk(policy) });
    },
    tell: asJson,
  }),
  /**
   * Returns whether the visitor is signed in and in a class, so that a page can correct its navigation, and whether
   * their account was deleted.
   */
  'GET /api/visitor': makeRoute('visitor', findVisitor, {
    input: NOTHING,
    perform: (_, { asker }) => succeed(asker),
    tell: asJson,
  }),
};
