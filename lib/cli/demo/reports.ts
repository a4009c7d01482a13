import type { LearnerId } from '@/lib/ids';
import type { Response } from '@/lib/quiz/question';
import { reportQuestion } from '@/lib/study/answer/report-question';
import type { StudyContext } from '@/lib/study/context';
import { conceptIdSchema } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import type { ReportKind } from '@/lib/words/report-kind';

type DemoReport = {
  readonly conceptId: string;
  readonly response: Response | null;
  readonly kind: ReportKind;
  readonly words: string;
};

const HOUR_MS = 3_600_000;

/**
 * The reports of the demo's learners about questions on these concepts, in any form. The last report is the most
 * recent.
 */
const REPORTS: readonly DemoReport[] = [
  {
    conceptId: 'socket-address',
    response: null,
    kind: 'other',
    words: 'Could you also show an example with an IPv6 address?',
  },
  {
    conceptId: 'ephemeral-ports',
    response: { form: 'none' },
    kind: 'unclear',
    words: 'I wasn’t sure whether this means the client’s port or the server’s.',
  },
  {
    conceptId: 'submissions',
    response: null,
    kind: 'wrong-key',
    words: 'Our textbook says that port 465 is deprecated and that mail clients should use 587.',
  },
];

/**
 * Makes each of these learners report one question. The reports are an hour apart, and the last one was made an hour
 * ago.
 */
export async function makeReports(context: StudyContext, learnerIds: readonly LearnerId[], now: Date): Promise<void> {
  for (const [place, { conceptId, ...report }] of REPORTS.entries()) {
    const learnerId = learnerIds[place];
    if (!learnerId) return;
    const at = new Date(now.getTime() - (REPORTS.length - place) * HOUR_MS);
    const opened = await openSitting(context, learnerId, { practice: conceptIdSchema.parse(conceptId) }, at);
    const turn = opened.ok ? opened.value.turn : null;
    if (!turn) throw new Error(`the demo cannot practice ${conceptId}`);
    const reported = await reportQuestion(context, learnerId, { token: turn.token, ...report }, at);
    if (!reported.ok) throw new Error(`the report about ${conceptId} was refused: ${reported.code}`);
  }
}
