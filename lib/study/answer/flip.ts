import type { Source } from '@/lib/catalog/source';
import { recordDisclosure } from '@/lib/db/learner/record-disclosure';
import type { LearnerId } from '@/lib/ids';
import { getDefinition } from '@/lib/quiz/get-definition';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { daysBetween, notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import { isUndone } from '@/lib/scheduler/memory/disclosure';
import { type Grade, gradeSchema } from '@/lib/scheduler/memory/grade';
import { remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { StudyContext } from '@/lib/study/context';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import type { TurnFailure } from '@/lib/study/sitting/turn';

/** The back of a flashcard, and the number of days until it returns for each grade. */
export type FlippedCard = {
  readonly back: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
  readonly intervalDays: Readonly<Record<Grade, number>>;
};

/**
 * Records a flip and then returns the back of the flashcard. On that study day, an answer about the same concept in
 * another form counts as hinted.
 */
export async function flip(
  context: StudyContext,
  learnerId: LearnerId,
  token: string,
  now: Date,
): Promise<Result<FlippedCard, TurnFailure | 'turn-outdated' | 'not-a-flashcard' | 'no-learner'>> {
  const reopened = reopenTurn(context, learnerId, token, now);
  if (!reopened.ok) return reopened;
  const { turn, concept, asked } = reopened.value;
  const back = getDefinition(turn.form).back(asked.key);
  if (back === null) return fail('not-a-flashcard');
  const { logLength: place } = turn.basis;
  const state = await recordDisclosure(context.db, learnerId, { conceptId: concept.id, kind: 'flip', at: now, place });
  if (!state) return fail('no-learner');
  const today = notBefore(studyDayOf(now, state.settings.timeZone), state.spent?.on ?? null);
  const memory = state.memories.get(concept.id) ?? null;
  const model = getMemoryModel(state.calibration?.parameters);
  const answering = { now, timeZone: state.settings.timeZone, issuedAtMs: turn.issuedAtMs };
  const practice = isUndone(state.disclosures.get(concept.id) ?? [], answering);
  const intervalFor = (grade: Grade): number => {
    const after = remember(model, memory, {
      turnId: turn.id,
      seq: state.logLength + 1,
      conceptId: concept.id,
      outcome: 'right',
      misconceptionId: null,
      grade,
      selfGraded: true,
      studyDay: today,
      practice,
    });
    const dueInDays = after ? daysBetween(today, dueDayOf({ model, settings: state.settings, today }, after)) : 1;
    return Math.max(practice ? 1 : 0, dueInDays);
  };
  const [again, hard, good, easy] = gradeSchema.options.map(intervalFor) as [number, number, number, number];
  return succeed({
    back,
    explanation: asked.key.explanation,
    sources: asked.key.sources,
    intervalDays: { again, hard, good, easy },
  });
}
