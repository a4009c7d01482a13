import { z } from 'zod';
import { exportAccount } from '@/lib/account/export-account';
import { forLearners, forVisitors } from '@/lib/api/askers';
import { body, NOTHING, query } from '@/lib/api/input';
import { perMinute } from '@/lib/api/per-minute';
import type { KnownPorts, OwnNumbersReply, OwnTopicsReply } from '@/lib/api/replies';
import { asJson, asJsonFile } from '@/lib/api/tell';
import { fail, succeed } from '@/lib/result';
import { listKnownPorts } from '@/lib/study/progress/list-known-ports';
import { listStages } from '@/lib/study/progress/list-stages';
import { bringBack, suspend } from '@/lib/study/progress/suspension';
import { viewConcept } from '@/lib/study/progress/view-concept';
import { viewOwnNumbers } from '@/lib/study/progress/view-own-numbers';
import { preferLists } from '@/lib/study/settings/prefer-lists';
import { previewPlan } from '@/lib/study/settings/preview-plan';
import { conceptIdSchema } from '@/lib/study/sitting/aim';

const suspensionSchema = z.strictObject({ conceptId: conceptIdSchema, suspended: z.boolean() });
/** The fields of the settings form, as the user typed them. */
const previewSchema = z.strictObject({ fields: z.record(z.string().max(40), z.string().max(100)) });

/** The routes about a learner: concepts, settings, figures, and data. */
export const LEARNER_ROUTES = {
  /** Suspends a concept, or resumes it. A second identical request has no further effect. */
  'POST /api/suspensions': forLearners({
    input: body(suspensionSchema),
    perform: async ({ study }, { asker, given: { conceptId, suspended }, now }) => {
      const change = suspended ? suspend : bringBack;
      const result = await change(study, asker, conceptId, now);
      return result.ok ? succeed({ suspended }) : result;
    },
    tell: asJson,
  }),
  /** Saves whether the learner answers with lists and buttons. */
  'POST /api/input-preferences': forLearners({
    input: body(z.strictObject({ usesLists: z.boolean() })),
    perform: ({ study }, { asker, given }) => preferLists(study, asker, given),
    tell: asJson,
  }),
  /**
   * Returns what the settings in the form would cost, and saves nothing. A preview is by far the most expensive
   * request, so it has a limit, which a learner who changes fields by hand does not reach.
   */
  'POST /api/plan-previews': forLearners({
    input: body(previewSchema),
    limit: perMinute(40),
    perform: async ({ study }, { asker, given, now }) => {
      const preview = await previewPlan(study, asker, given.fields, now);
      if (preview.ok || preview.code === 'no-learner') return preview;
      return { ...fail('unreadable-settings'), said: Object.values(preview.errors)[0] };
    },
    tell: asJson,
  }),
  /** Returns the part of a topic's page that concerns the learner. */
  'GET /api/own-topic': forVisitors({
    input: query((params) => params.get('id'), conceptIdSchema),
    perform: async ({ study }, { asker, given, now }) => {
      if (!asker) return succeed({ topic: null });
      const view = await viewConcept(study, asker, given, now);
      return view.ok ? succeed({ topic: view.value }) : view;
    },
    tell: asJson,
  }),
  /** Returns how far along the learner is with each topic they have begun. */
  'GET /api/own-topics': forVisitors({
    input: NOTHING,
    perform: async ({ study }, { asker, now }) => {
      const reply: OwnTopicsReply = { states: asker ? await listStages(study, asker, now) : null };
      return succeed(reply);
    },
    tell: asJson,
  }),
  /** Returns the learner's own numbers. */
  'GET /api/own-numbers': forVisitors({
    input: NOTHING,
    perform: async ({ study }, { asker, now }) => {
      const reply: OwnNumbersReply = { numbers: asker ? await viewOwnNumbers(study, asker, now) : null };
      return succeed(reply);
    },
    tell: asJson,
  }),
  /** Returns which services the learner has begun, and how well they know each port. */
  'GET /api/known-ports': forVisitors({
    input: NOTHING,
    perform: async ({ study }, { asker, now }) => {
      const services = asker ? await listKnownPorts(study, asker, now) : null;
      const reply: KnownPorts = { signedIn: services !== null, services: services ?? [] };
      return succeed(reply);
    },
    tell: asJson,
  }),
  /** Sends everything about the learner as a file. */
  'GET /api/account-data': forLearners({
    input: NOTHING,
    perform: ({ study }, { asker, now }) =>
      succeed({
        name: `well-known-${now.toISOString().slice(0, 10)}.json`,
        pieces: exportAccount(study.db, asker, now),
      }),
    tell: asJsonFile,
  }),
};
