import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReadinessView } from '@/app/(learner)/progress/_components/readiness-view';
import { MissedList } from '@/app/(learner)/today/practice/_components/missed-list';
import { ScoreSummary } from '@/app/(learner)/today/practice/mock/result/[id]/_components/score-summary';
import { conceptIdSchema } from '@/lib/ids';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { compareScore, type MockResult } from '@/lib/study/mock/mock-result';
import type { Readiness } from '@/lib/study/readiness/readiness';

const predicted = { score: 0.7, low: 0.62, high: 0.78 };
const result: MockResult = {
  id: 'exam',
  startedAt: new Date('2026-11-27T09:00:00Z'),
  goalName: 'Network+',
  right: 21,
  total: 30,
  unansweredCount: 0,
  isFinishedEarly: false,
  predicted,
  sections: [],
  missed: [],
};
const show = (over: Partial<MockResult>) => {
  const { unmount } = render(<ScoreSummary result={{ ...result, ...over }} />);
  const text = screen.getByRole('region').textContent ?? '';
  unmount();
  return text;
};

describe('the result of a mock exam', () => {
  it('compares the score with its prediction, and says on which side of it the score is', () => {
    expect([16, 21, 27].map((right) => compareScore({ right, total: 30 }, predicted))).toEqual([
      'below',
      'within',
      'above',
    ]);
    const told = [16, 21, 27].map((right) => show({ right }));
    for (const text of told) expect(text).toMatch(/62–78%/);
    expect(told[0]).toMatch(/scored 53%/);
    expect(new Set(told.map((text) => text.split('scored')[1]?.slice(5))).size).toBe(3);
  });

  it('says how many questions had no answer, and whether nothing was predicted', () => {
    expect(show({ unansweredCount: 4 })).toMatch(/4 questions/);
    expect(show({ unansweredCount: 4, isFinishedEarly: true })).toMatch(/you finished/);
    expect(show({})).not.toMatch(/no answer/);
    expect(show({ predicted: null })).not.toMatch(/–/);
  });

  it('mentions the whole exam only to say that it does not predict it', () => {
    expect(show({})).toMatch(/our topics only/);
    expect(show({ right: 30 })).not.toMatch(/\bready\b/);
  });

  it('lists missed questions with their answers, and folds a long list', () => {
    const missed = Array.from({ length: 11 }, (_, place) => ({
      conceptId: conceptIdSchema.parse(`topic-${place}`),
      title: `Topic ${place}`,
      prompt: `Prompt ${place}`,
      right: `Right ${place}`,
      given: null,
      about: null,
    }));
    render(<MissedList missed={missed} />);
    const [shown, folded] = screen.getAllByRole('list');
    expect(within(shown as HTMLElement).getAllByRole('listitem')).toHaveLength(8);
    expect(folded?.closest('details')?.open).toBe(false);
    expect(screen.getByText('Right 10')).toBeTruthy();
  });
});

describe('readiness', () => {
  const on = findStudyDay('2026-12-26') as StudyDay;
  const readiness: Readiness = {
    on,
    isExamDay: true,
    topicCount: 62,
    begunCount: 20,
    stopped: { score: 0.54, low: 0.48, high: 0.6, variance: 0.002 },
    paced: { on, estimate: { score: 0.81, low: 0.74, high: 0.88 } },
    sections: [
      { id: 'a', title: 'Files', objective: '1.4', topicCount: 6, begunCount: 2, estimate: predicted },
      { id: 'b', title: 'Tools', objective: null, topicCount: 5, begunCount: 0, estimate: predicted },
    ],
  };

  it('says in text what the bars show: the whole, the projection at this pace, and each section', () => {
    render(<ReadinessView readiness={readiness} offersMock />);
    const text = screen.getByRole('region').textContent ?? '';
    for (const told of [/54%/, /48–60%/, /81%/, /74–88%/, /December 26/, /20 of 62/, /our topics only/]) {
      expect(text).toMatch(told);
    }
    const [files] = screen.getAllByRole('listitem');
    for (const told of [/1\.4/, /70%/, /62–78%/, /2 of 6/]) expect(files?.textContent).toMatch(told);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/today/practice/mock');
  });

  it('offers no exam if there is none', () => {
    render(<ReadinessView readiness={readiness} offersMock={false} />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
