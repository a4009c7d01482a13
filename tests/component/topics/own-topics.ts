import type { OwnTopic } from '@/lib/api/replies';
import { type ConceptId, conceptIdSchema, turnIdSchema } from '@/lib/ids';
import { addStudyDays } from '@/lib/scheduler/due/study-day';
import { today } from '../../unit/scheduler/quiz/sitting';

const idOf = (id: string): ConceptId => conceptIdSchema.parse(id);
const neighbor = (id: string, title: string, recall: number | null) => ({
  id: idOf(id),
  title,
  recall,
  suspended: false,
});

/** A topic that its learner has never been asked about, like its prerequisites. */
export const neverAsked: OwnTopic = {
  ...neighbor('ssh', 'SSH', null),
  timeZone: 'Europe/Berlin',
  today,
  desiredRetention: 0.9,
  assignedUntil: null,
  isPlanned: true,
  stage: 'new',
  memory: null,
  curve: null,
  reviews: [],
  prerequisites: [neighbor('port-number', 'Port number', null)],
  confusables: [neighbor('telnet', 'Telnet', 0.41)],
};

/** Returns the nth answer to the topic. The first one was skipped. */
export const review = (nth: number): OwnTopic['reviews'][number] => ({
  turnId: turnIdSchema.parse(`00000000-0000-4000-8000-00000000000${nth}`),
  seq: nth,
  at: `2026-11-0${nth}T10:30:00.000Z`,
  studyDay: addStudyDays(today, nth - 6),
  form: 'typed-number',
  formLabel: 'Typed answer',
  selfGraded: false,
  promptText: 'Which TCP port does SSH use by default?',
  responseText: nth === 1 ? '' : '22',
  rightText: '22',
  outcome: nth === 1 ? 'unanswered' : 'right',
  misconceptionId: null,
  grade: nth === 1 ? 'again' : 'good',
  hinted: false,
  practice: nth === 5,
  predictedRecall: nth === 1 ? null : 0.9,
  takenBack: false,
});

/** A topic that its learner knows, after five answers. */
export const seen = (): OwnTopic => ({
  ...neverAsked,
  recall: 0.84,
  stage: 'known',
  memory: {
    recall: 0.84,
    recallIsFor: today,
    dueOn: addStudyDays(today, 5),
    recallWhenDue: 0.8,
    threshold: 0.8,
    stabilityDays: 7.5,
    difficulty: 5,
    lapseCount: 1,
    isLeech: false,
  },
  curve: {
    past: [
      { day: today - 5, recall: 1 },
      { day: today - 3, recall: 0.7 },
      { day: today - 3, recall: 1 },
      { day: today, recall: 0.84 },
    ],
    ahead: [
      { day: today, recall: 0.84 },
      { day: today + 6, recall: 0.79 },
    ],
    marks: [
      { day: addStudyDays(today, -5), recall: 1, outcome: 'unanswered' },
      { day: addStudyDays(today, -3), recall: 0.7, outcome: 'right' },
    ],
  },
  reviews: [1, 2, 3, 4, 5].map(review),
});
