import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatch } from '@/lib/quiz/forms/match/mark';
import type { MatchKey } from '@/lib/quiz/forms/match/question';
import { markMultipleChoice } from '@/lib/quiz/forms/multiple-choice/mark';
import type { MultipleChoiceKey } from '@/lib/quiz/forms/multiple-choice/question';
import { markOrder } from '@/lib/quiz/forms/order/mark';
import type { OrderKey } from '@/lib/quiz/forms/order/question';
import { markSort } from '@/lib/quiz/forms/sort/mark';
import type { SortKey } from '@/lib/quiz/forms/sort/question';
import type { Verdict, WrongMeaning } from '@/lib/quiz/verdict';
import { shownMisconception, whyWrong } from '@/lib/quiz/verdict';
import type { Result } from '@/lib/result';

const solution = { right: 'right', explanation: 'because', sources: [] };
const shows = (id: string): WrongMeaning => ({
  kind: 'misconception',
  misconception: { id, belief: `${id}.`, why: 'No.' },
});
const creditOf = (marked: Result<Verdict, string>) => (marked.ok ? marked.value.credit : marked.code);
const rowsOf = (marked: Result<Verdict, string>) =>
  marked.ok && marked.value.missedRows.map(({ item, given, right }) => `${item}: ${given}, not ${right}`);
const outcomeOf = (marked: Result<Verdict, string>) => (marked.ok ? marked.value.outcome : marked.code);

describe('a set of choices', () => {
  const key: MultipleChoiceKey = {
    form: 'multiple-choice',
    ...solution,
    options: ['a', 'b', 'c', 'd', 'e'],
    meanings: [null, shows('b'), null, shows('d'), shows('e')],
  };
  const mark = (...choices: number[]) => markMultipleChoice(key, { form: 'multiple-choice', choices });

  it('is right only when it has exactly the true statements, in any order', () => {
    expect(outcomeOf(mark(2, 0))).toBe('right');
    for (const others of [[0], [0, 2, 1], [0, 1, 2, 3, 4], [], [1, 3]]) {
      expect(outcomeOf(mark(...others)), others.join()).not.toBe('right');
    }
  });

  it('earns part of the credit with one mistake, and none when it has all statements or only the false ones', () => {
    expect(creditOf(mark(0))).toBeCloseTo(0.6);
    expect(outcomeOf(mark(0))).toBe('partly-right');
    expect(creditOf(mark(0, 1, 2, 3, 4))).toBe(0);
    expect(creditOf(mark(1, 3, 4))).toBe(0);
  });

  it('reveals the misconception behind a false statement', () => {
    const marked = mark(0, 2, 3);
    expect(marked.ok && shownMisconception(marked.value)?.id).toBe('d');
  });

  it('is answered with the number of true statements that it lacks, if it has no false one', () => {
    const toldOf = (...choices: number[]) => {
      const marked = mark(...choices);
      return marked.ok && marked.value.meaning && whyWrong(marked.value.meaning);
    };
    expect(toldOf(0)).toBe('You missed one true statement.');
    expect(toldOf()).toBe('You missed two true statements.');
    expect(toldOf(0, 1)).toBe('No.');
    expect(toldOf(0, 2)).toBeNull();
  });

  it('is unreadable when a choice does not exist or occurs twice', () => {
    expect(outcomeOf(mark(5))).toBe('unreadable');
    expect(outcomeOf(mark(0, 0))).toBe('unreadable');
  });
});

describe('pairs', () => {
  const key: MatchKey = {
    form: 'match',
    ...solution,
    left: ['SSH', 'Telnet', 'HTTP', 'NTP'],
    rightItems: ['23/tcp', '22/tcp', '123/udp', '80/tcp'],
    partners: [1, 0, 3, 2],
    sentences: ['SSH is at 22.', 'Telnet is at 23.', 'HTTP is at 80.', 'NTP is at 123.'],
    misconceptionOf: (left, right) => ({ id: `${left}~${right}`, belief: 'So it is.', why: 'No.' }),
  };
  const mark = (...partners: number[]) => markMatch(key, { form: 'match', partners });

  it('are right when all pairs are right, and partly right when at least half are', () => {
    expect(outcomeOf(mark(1, 0, 3, 2))).toBe('right');
    expect(creditOf(mark(0, 1, 3, 2))).toBe(0.5);
    expect(outcomeOf(mark(0, 1, 3, 2))).toBe('partly-right');
    expect(outcomeOf(mark(0, 1, 2, 3))).toBe('wrong');
  });

  it('reveal which services the learner mixed up', () => {
    const marked = mark(0, 1, 3, 2);
    expect(marked.ok && shownMisconception(marked.value)?.id).toBe('0~0');
  });

  it('have an explanation of each wrong pair, which the log keeps too', () => {
    const marked = mark(0, 1, 3, 2);
    expect(rowsOf(marked)).toEqual(['SSH: 23/tcp, not 22/tcp', 'Telnet: 22/tcp, not 23/tcp']);
    expect(marked.ok && marked.value.explanation).toBe('SSH is at 22. Telnet is at 23.');
    expect(marked.ok && marked.value.meaning && whyWrong(marked.value.meaning)).toBe(
      'For “SSH”, you chose 23/tcp. The answer is 22/tcp. For “Telnet”, you chose 22/tcp. The answer is 23/tcp.',
    );
    const right = mark(1, 0, 3, 2);
    expect([rowsOf(right), right.ok && right.value.explanation]).toEqual([[], null]);
  });

  it.each([[[1, 0, 3]], [[1, 1, 3, 2]], [[1, 0, 3, 4]]])('are unreadable as %j', (partners) => {
    expect(outcomeOf(mark(...partners))).toBe('unreadable');
  });
});

describe('an order', () => {
  const key: OrderKey = {
    form: 'order',
    ...solution,
    items: ['listen', 'socket', 'accept', 'bind'],
    order: [1, 3, 0, 2],
  };
  const mark = (...order: number[]) => markOrder(key, { form: 'order', order });

  it('earns full credit when it is right, little when it is random, and none when it is reversed', () => {
    expect(creditOf(mark(1, 3, 0, 2))).toBe(1);
    expect(creditOf(mark(2, 0, 3, 1))).toBe(0);
    expect(creditOf(mark(1, 0, 3, 2))).toBeCloseTo(2 / 3);
  });

  it('never earns less than 0 or more than 1', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const credit = creditOf(mark(...order));
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit === 1).toBe(order.join() === '1,3,0,2');
      }),
    );
  });

  it('lists the fewest steps that would have to move', () => {
    expect(rowsOf(mark(3, 0, 2, 1))).toEqual(['socket: step 4, not step 1']);
    expect(rowsOf(mark(1, 0, 3, 2))).toHaveLength(1);
    expect(rowsOf(mark(1, 3, 0, 2))).toEqual([]);
  });

  it('has an explanation that begins with the right order', () => {
    const marked = mark(3, 0, 2, 1);
    expect(marked.ok && marked.value.explanation).toBe('right. because');
  });

  it('never calls a step wrong if it is in its right position', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const seven: OrderKey = { ...key, items: [...'abcdefg'], order: [0, 1, 2, 3, 4, 5, 6] };
        const marked = markOrder(seven, { form: 'order', order });
        const rows = marked.ok ? marked.value.missedRows : [];
        expect(rows.length === 0).toBe(order.join() === '0,1,2,3,4,5,6');
        for (const { given, right } of rows) expect(given).not.toBe(right);
      }),
    );
  });

  it.each([[[1, 3, 0]], [[1, 1, 0, 2]], [[1, 3, 0, 4]]])('is unreadable as %j', (order) => {
    expect(outcomeOf(mark(...order))).toBe('unreadable');
  });
});

describe('groups', () => {
  const key: SortKey = {
    form: 'sort',
    ...solution,
    groups: ['TCP', 'UDP'],
    items: ['SSH', 'NTP', 'HTTP', 'TFTP'],
    groupOf: [0, 1, 0, 1],
    sentences: [],
  };
  const mark = (...groups: number[]) => markSort(key, { form: 'sort', groups });

  it('earn nothing for as many right items as guessing gives', () => {
    expect(creditOf(mark(0, 1, 0, 1))).toBe(1);
    expect(creditOf(mark(0, 0, 0, 0))).toBe(0);
    expect(creditOf(mark(0, 1, 0, 0))).toBe(0.5);
    expect(creditOf(mark(1, 0, 1, 0))).toBe(0);
  });

  it('list the items in a wrong group', () => {
    expect(rowsOf(mark(0, 1, 0, 0))).toEqual(['TFTP: TCP, not UDP']);
  });

  it.each([[[0, 1, 0]], [[0, 1, 0, 2]]])('are unreadable as %j', (groups) => {
    expect(outcomeOf(mark(...groups))).toBe('unreadable');
  });
});
