import { z } from 'zod';
import { forLearners, forPassersby, type Passerby } from '@/lib/api/askers';
import { body } from '@/lib/api/input';
import { type Limit, perMinute } from '@/lib/api/per-minute';
import { asJson } from '@/lib/api/tell';
import { claimVisit } from '@/lib/study/visit/claim-visit';
import { openVisit } from '@/lib/study/visit/open-visit';
import { takePlacement } from '@/lib/study/visit/take-placement';
import { placementAnswersSchema, visitGoalsSchema, visitIdSchema, visitSchema } from '@/lib/study/visit/visit';

const placementSchema = z.strictObject({
  ownerId: visitIdSchema,
  goals: visitGoalsSchema,
  answers: placementAnswersSchema,
});
const sentVisitSchema = z.strictObject({ visit: visitSchema });

/**
 * Returns a limit per network address. The limit must be high enough for a class of forty to begin together from one
 * address.
 */
const perAddress = (points: number): Limit<Passerby> => {
  const limit = perMinute(points);
  return ({ address }) => limit(address);
};

/** The routes for visitors who begin without an account, and for keeping their answers later. */
export const VISIT_ROUTES = {
  /**
   * Returns the next question in a placement. At the end, returns what the visitor already knows and, for a learner,
   * stores it.
   */
  'POST /api/placements': forPassersby({
    input: body(placementSchema),
    limit: perAddress(300),
    perform: ({ study }, { asker, given, now }) => takePlacement(study, asker.learnerId, given, now),
    tell: asJson,
  }),
  /** Returns the next step of a visit, and the verdict on its last answer. Stores nothing. */
  'POST /api/visits': forPassersby({
    input: body(sentVisitSchema),
    limit: perAddress(300),
    perform: ({ study }, { given, now }) => openVisit(study, given.visit, now),
    tell: asJson,
  }),
  /** Stores what a visitor did before they signed up or signed in. */
  'POST /api/visits/claims': forLearners({
    input: body(sentVisitSchema),
    limit: perMinute(20),
    perform: ({ study }, { asker, given, now }) => claimVisit(study, asker, given.visit, now),
    tell: asJson,
  }),
};
