import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Told } from '@/app/_components/quiz/told';
import { VerdictPanel } from '@/app/_components/quiz/verdict-panel';
import { mark } from '@/lib/quiz/quiz';
import { type Aftermath, NOTHING_KEPT, viewVerdict } from '@/lib/study/answer/verdict-view';
import { findResponse, type KnownQuestion, knowQuestion } from '../forms/known-question';

const choice = knowQuestion('single-choice');

/** Returns the verdict on a response with this outcome. */
function verdictOn(known: KnownQuestion, outcome: 'right' | 'wrong', aftermath: Partial<Aftermath> = {}) {
  const marked = mark(known.key, findResponse(known, outcome) ?? { form: 'none' });
  if (!marked.ok) throw new Error(marked.code);
  return viewVerdict(known.concept, known.key, marked.value, { ...NOTHING_KEPT, dueInDays: 3, ...aftermath });
}

/** The text of the panel. */
function read(...[known, outcome, aftermath]: Parameters<typeof verdictOn>): string {
  const { unmount } = render(<VerdictPanel verdict={verdictOn(known, outcome, aftermath)} />);
  const text = screen.getByRole('region').textContent ?? '';
  unmount();
  return text;
}

describe('the verdict panel', () => {
  it('links to every source and to the concept', () => {
    render(<VerdictPanel verdict={verdictOn(choice, 'wrong')} />);
    const panel = screen.getByRole('region', { name: 'Verdict' });
    const links = within(panel)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual([...choice.key.sources.map(({ url }) => url), `/topics/${choice.concept.id}`]);
  });

  it.each([true, false])('shows a memory aid without a click only if it is brief (%s)', (isBrief) => {
    render(<VerdictPanel verdict={{ ...verdictOn(choice, 'wrong'), aid: { text: 'Two swans swim.', isBrief } }} />);
    const aid = screen.getByTestId('aid');
    expect(aid.textContent).toContain('Two swans swim.');
    expect(aid.closest('details') === null).toBe(isBrief);
  });

  it('states the right answer, unless that was the learner’s', () => {
    const findRight = (...[known, outcome, aftermath]: Parameters<typeof verdictOn>) => {
      const { container, unmount } = render(<VerdictPanel verdict={verdictOn(known, outcome, aftermath)} />);
      const right = container.querySelector('strong')?.textContent;
      unmount();
      return right;
    };
    expect(findRight(choice, 'wrong')).toBe(choice.key.right);
    expect(findRight(choice, 'right', { isOfTurn: false })).toBeUndefined();
  });

  it('says when the concept comes back, except to visitors, who have no memory here', () => {
    const said = [0, 1, 3, 90].map((dueInDays) => read(choice, 'right', { dueInDays }));
    expect(new Set(said).size).toBe(4);
    expect(said[2]).toContain('3');
    expect(read(choice, 'right', { dueInDays: null })).not.toContain(choice.concept.title);
  });

  it('mentions a second try in the same quiz only if there will be one', () => {
    const said = [true, false].map((comesAgain) => read(choice, 'wrong', { comesAgain, dueInDays: 1 }));
    expect(said[0]).not.toBe(said[1]);
  });

  it('says that a hint made a right answer count for less, but not a wrong one', () => {
    expect(read(choice, 'right', { hinted: true })).not.toBe(read(choice, 'right'));
    expect(read(choice, 'wrong', { hinted: true })).toBe(read(choice, 'wrong'));
  });

  it('says that an answer was practice only if an undone one is the reason', () => {
    expect(read(choice, 'right', { practice: true, undone: true })).not.toBe(read(choice, 'right', { practice: true }));
    expect(read(choice, 'right', { practice: true })).toBe(read(choice, 'right'));
  });

  it('says nothing twice: an explanation that is also the reason appears once', () => {
    for (const outcome of ['right', 'wrong'] as const) {
      const verdict = verdictOn(choice, outcome);
      const said = read(choice, outcome);
      for (const text of [verdict.explanation, verdict.about ?? '']) {
        if (text !== '') expect(said.split(text)).toHaveLength(2);
      }
    }
  });
});

describe('a concept that was forgotten too often', () => {
  it('comes with other approaches: practice, the explanation, and the concept it is confused with', () => {
    const listWays = (confusableTitle: string | null) => {
      const verdict = verdictOn(choice, 'wrong', { leech: { lapseCount: 8, confusableTitle } });
      const props = { isEarlier: false, last: false, endAt: null, onNext: () => {} };
      const { unmount } = render(<Told verdict={verdict} {...props} />);
      const note = screen.getByTestId('leech');
      expect(note.textContent).toContain(choice.concept.title);
      expect(note.textContent).toContain('8');
      const ways = within(note)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'));
      unmount();
      return ways;
    };
    const { id } = choice.concept;
    expect(listWays(null)).toEqual([`/today/practice/${id}`, `/topics/${id}`]);
    expect(listWays('Port')).toEqual([`/today/practice/${id}`, `/topics/${id}#side-by-side`, `/topics/${id}`]);
  });
});
