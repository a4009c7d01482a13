import type { Result } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { settlePlacement } from './ask-placement';
import { listFirstAnswers } from './first-answers';
import { playVisit, type VisitFailure, type VisitReply } from './play-visit';
import type { Visit } from './visit';

/** Replays a visit that a browser sent, with the result of its placement, and returns the next step. */
export async function openVisit(
  context: StudyContext,
  visit: Visit,
  now: Date,
): Promise<Result<VisitReply, VisitFailure>> {
  if (!visit.placement) return playVisit(context, visit, [], now);
  const { id: ownerId, goals } = visit;
  const placed = { ownerId, goals, firstAnswers: await listFirstAnswers(context.db, now) };
  const settled = settlePlacement(context, placed, visit.placement, now);
  if (!settled.ok) return settled;
  return playVisit(context, visit, settled.value.known, now);
}
