import type { Source } from '@/lib/catalog/source';
import { findLearnerState } from '@/lib/db/learner-state';
import type { LearnerId } from '@/lib/ids';
import { definitionOf } from '@/lib/quiz/definition-of';
import { ask } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due-day';
import { type Grade, gradeSchema } from '@/lib/scheduler/grade';
import { remember } from '@/lib/scheduler/memory';
import { modelOf } from '@/lib/scheduler/memory-model';
import { daysBetween, studyDayOf } from '@/lib/scheduler/study-day';
import type { StudyContext } from './context';
import { openTurn, type TurnFailure } from './turn';

/** A flashcard's other side, and in how many days it comes back for each grade. */
export type FlippedCard = {
  readonly back: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
  readonly intervalDays: Readonly<Record<Grade, number>>;
};

/** Shows the back of a flashcard. It changes nothing. */
export async function flip(
  context: StudyContext,
  learnerId: LearnerId,
  token: string,
  now: Date,
): Promise<Result<FlippedCard, TurnFailure | 'turn-outdated' | 'not-a-flashcard' | 'no-learner'>> {
  const opened = openTurn(token, learnerId, now, context.turnKey);
  if (!opened.ok) return opened;
  const turn = opened.value;
  const concept = context.catalog.find(turn.conceptId);
  if (turn.catalogVersion !== context.catalog.version || !concept) return fail('turn-outdated');
  const asked = ask(context.catalog, concept, turn.form, turn.seed, turn.basis.memory?.confusions);
  const back = asked && definitionOf(turn.form).back(asked.key);
  if (!asked || back === null) return fail('not-a-flashcard');
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const today = studyDayOf(now, state.settings.timeZone);
  const memory = state.memories.get(concept.id) ?? null;
  const model = modelOf(state.calibration.parameters);
  const intervalFor = (grade: Grade): number => {
    const after = remember(model, memory, {
      turnId: turn.id,
      seq: state.logLength + 1,
      conceptId: concept.id,
      outcome: 'right',
      misconceptionId: null,
      grade,
      studyDay: today,
    });
    return Math.max(0, daysBetween(today, dueDayOf({ model, settings: state.settings, today }, after)));
  };
  const [again, hard, good, easy] = gradeSchema.options.map(intervalFor) as [number, number, number, number];
  return succeed({
    back,
    explanation: asked.key.explanation,
    sources: asked.key.sources,
    intervalDays: { again, hard, good, easy },
  });
}
