import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { describeChosen, stepConcept } from '@/lib/scheduler/quiz/step-concept';

const ssh = 'ssh' as ConceptId;
const today = 100 as StudyDay;

const memory = (lastReviewedOn: number) =>
  ({ conceptId: ssh, stability: 10, lastReviewedOn: lastReviewedOn as StudyDay }) as Memory;

const stateWith = (memories: readonly Memory[], suspended: readonly ConceptId[] = []): QuizState => ({
  concepts: [],
  course: [],
  memories: new Map(memories.map((each) => [each.conceptId, each])),
  suspended: new Set(suspended),
  undone: new Set(),
  resting: new Set(),
  assigned: new Map(),
  settings: {
    dailyMinutes: 10,
    newPerDay: null,
    desiredRetention: 0.9,
    weekdayShares: EVEN_WEEK,
    pause: null,
    exam: null,
  },
  model: defaultModel,
  pace: USUAL_PACE,
  today,
  lastSitting: null,
  promised: null,
  spentMs: 0,
  logLength: 0,
});

describe('practice of one concept', () => {
  it('does not count after an undo on the same day', () => {
    const state = { ...stateWith([memory(99)]), undone: new Set([ssh]) };
    expect(stepConcept(state, ssh)).toMatchObject({ conceptId: ssh, counts: false });
  });

  it('asks about the concept whether or not it is due, and counts the day’s first answer', () => {
    expect(stepConcept(stateWith([memory(99)]), ssh)).toMatchObject({ conceptId: ssh, counts: true });
    expect(stepConcept(stateWith([memory(90)]), ssh)?.recall).toBeCloseTo(0.9, 2);
  });

  it('continues after the day’s first answer, as practice that does not count', () => {
    const step = stepConcept(stateWith([memory(100)]), ssh);
    expect(step).toMatchObject({ conceptId: ssh, counts: false });
    expect(step && describeChosen(step)).toMatchObject({
      kind: 'review',
      sentence: expect.stringContaining('practice'),
    });
  });

  it('may begin a concept', () => {
    const step = stepConcept(stateWith([]), ssh);
    expect(step).toEqual({ conceptId: ssh, counts: true, recall: null });
    expect(step && describeChosen(step)).toMatchObject({ kind: 'new', sentence: expect.stringContaining('new') });
  });

  it('asks about nothing that is suspended', () => {
    expect(stepConcept(stateWith([memory(90)], [ssh]), ssh)).toBeNull();
  });
});
