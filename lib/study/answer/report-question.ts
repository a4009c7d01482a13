import { type ReportedResponse, saveReport } from '@/lib/db/learner/reports';
import type { LearnerId } from '@/lib/ids';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import { formatPromptText, mark } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import type { TurnFailure } from '@/lib/study/sitting/turn';
import type { ReportKind } from '@/lib/words/report-kind';

/** A report as the browser sends it. */
export type GivenReport = {
  readonly token: string;
  /** The learner's response so far, whether it counted or not. Null if there is none. */
  readonly response: Response | null;
  readonly kind: ReportKind;
  readonly words: string;
};

/** The maximum length of a report, in UTF-16 code units, as browsers count them. */
export const MOST_REPORT_WORDS = 1000;

/**
 * Stores a learner's report about a question that they were asked, for the authors and the learner's instructors. The
 * reply reveals nothing about the answer, because the question may still be open.
 */
export async function reportQuestion(
  context: StudyContext,
  learnerId: LearnerId,
  given: GivenReport,
  now: Date,
): Promise<Result<{ readonly reported: true }, TurnFailure | 'turn-outdated' | 'no-learner'>> {
  const reopened = reopenTurn(context, learnerId, given.token, now);
  if (!reopened.ok) return reopened;
  const { turn, asked } = reopened.value;
  const isKept = await saveReport(context.db, learnerId, {
    turnId: turn.id,
    conceptId: turn.conceptId,
    form: turn.form,
    seed: turn.seed,
    catalogVersion: turn.catalogVersion,
    promptText: formatPromptText(asked.question),
    options: getDefinition(turn.form).optionsOf(asked.question),
    rightText: asked.key.right,
    given: given.response && inWords(asked.key, given.response),
    kind: given.kind,
    words: given.words,
    at: now,
    studyDay: studyDayOf(new Date(turn.issuedAtMs), turn.basis.timeZone),
  });
  return isKept ? succeed({ reported: true }) : fail('no-learner');
}

/** Returns a response in words: as the verdict states it, or as typed if the response cannot be marked. */
function inWords(key: AnswerKey, response: Response): ReportedResponse {
  const marked = mark(key, response);
  if (marked.ok) return { response, text: marked.value.responseText };
  return { response, text: 'text' in response ? response.text : '' };
}
