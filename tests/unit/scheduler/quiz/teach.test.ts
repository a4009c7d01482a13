import { describe, expect, it } from 'vitest';
import type { LessonKind, LessonNote } from '@/lib/scheduler/quiz/lesson-note';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { type Teaching, teach } from '@/lib/scheduler/quiz/teach';
import { concept, fresh, id, memoryOf, remembering, respond, today } from './sitting';

const written = (name: string, over: object = {}) => concept(name, over);
const service = (name: string, family: string, over: object = {}) =>
  concept(name, { kind: 'service', family, ...over });

/** A learner who has answered before, although none of those answers still count. */
const begun = (over: Partial<QuizState>) => fresh({ logLength: 5, ...over });

/** A learner who reads and answers everything, card by card and question by question. */
function sitDown(first: QuizState, { triesFirst = false, known = [] as readonly string[], right = true } = {}) {
  let state = first;
  let notes: readonly LessonNote[] = [];
  const steps: string[] = [];
  const next = (): Teaching => teach(state, chooseNext(state), { notes, triesFirst });
  const go = (): boolean => {
    const { card, choice, proves } = next();
    if (card) {
      const kind: LessonKind = card.choice && card.conceptIds.some((each) => known.includes(each)) ? 'claimed' : 'read';
      const put = { kind, studyDay: today, place: state.logLength, atMs: steps.length };
      notes = [...notes, ...card.conceptIds.map((conceptId) => ({ conceptId, ...put }))];
      steps.push(`${kind} ${card.conceptIds.join('+')} ${card.number}/${card.count}`);
      return true;
    }
    if (!choice) return false;
    steps.push(`${proves ? 'prove' : 'ask'} ${choice.conceptId}`);
    state = respond(state, choice.conceptId, right);
    return true;
  };
  return { steps, next, go, goOn: (count: number) => Array.from({ length: count }, go) };
}

const four = ['a', 'b', 'c', 'd'].map((name) => written(name));

describe('the lessons of a quiz', () => {
  it('come in pairs before their questions, so that no question follows its own card', () => {
    const { steps, goOn } = sitDown(begun({ concepts: four }));
    goOn(20);
    expect(steps).toEqual([
      ...['read a 1/2', 'read b 2/2', 'ask a', 'ask b'],
      ...['read c 1/2', 'read d 2/2', 'ask c', 'ask d'],
    ]);
  });

  it('put no card before a review, and none that the day has no room for', () => {
    const state = remembering(begun({ concepts: four, promised: 2 }), [memoryOf('d', 10, 20)]);
    const { steps, goOn } = sitDown(state);
    goOn(10);
    expect(steps).toEqual(['read a 1/2', 'read b 2/2', 'ask a', 'ask b']);
    const one = sitDown({ ...state, promised: 1 });
    one.goOn(10);
    expect(one.steps.filter((step) => step.startsWith('read'))).toEqual(['read a 1/1']);
  });

  it('are followed by another question after a single card if any is open', () => {
    const state = remembering(begun({ concepts: [written('a'), written('d')], promised: 2 }), [memoryOf('d', 10, 20)]);
    const { steps, goOn } = sitDown(state);
    goOn(10);
    expect(steps).toEqual(['read a 1/1', 'ask d', 'ask a']);
  });

  it('show services of one family together, confusable ones first, and all as widely known as the first', () => {
    const mail = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'].map((name) => service(name, 'mail'));
    const rival = service('m8', 'mail');
    const first = { ...(mail[0] as (typeof mail)[0]), confusables: [id('m7')] };
    const rare = service('r', 'mail', { tier: 'common' });
    const { next } = sitDown(begun({ concepts: [first, ...mail.slice(1), rival, rare] }));
    expect(next().card?.conceptIds).toEqual(['m1', 'm7', 'm2', 'm3']);
  });

  it.each([
    [1, 1],
    [2, 2],
    [4, 4],
    [5, 3],
    [6, 3],
    [7, 4],
  ])('of %d services in a family put %d on a card', (count, size) => {
    const all = Array.from({ length: count }, (_, place) => service(`s${place}`, 'web'));
    expect(sitDown(begun({ concepts: all })).next().card?.conceptIds).toHaveLength(size);
  });

  it('leave rare services to a separate card', () => {
    const all = [
      service('s', 'web'),
      service('r1', 'web', { tier: 'common' }),
      service('r2', 'web', { tier: 'common' }),
    ];
    const { steps, goOn } = sitDown(begun({ concepts: all }));
    goOn(4);
    expect(steps).toEqual(['read s 1/2', 'read r1+r2 2/2', 'ask s', 'ask r1']);
  });

  it('put no second table of services after the first', () => {
    const all = ['mail', 'web'].flatMap((family) => [1, 2, 3].map((n) => service(`${family}${n}`, family)));
    const { steps, goOn } = sitDown(begun({ concepts: all }));
    goOn(5);
    expect(steps).toEqual([
      'read mail1+mail2+mail3 1/1',
      'ask mail1',
      'ask mail2',
      'ask mail3',
      'read web1+web2+web3 1/1',
    ]);
  });

  it('leave what builds on a card until its concept is known', () => {
    const { next } = sitDown(begun({ concepts: [written('a'), written('b', { prerequisites: [id('a')] })] }));
    expect(next().card).toMatchObject({ conceptIds: ['a'], number: 1, count: 1 });
  });

  it('do not change what a learner who does not read them is asked', () => {
    const state = begun({ concepts: four });
    expect(teach(state, chooseNext(state), { notes: [], triesFirst: false }).choice).toEqual(chooseNext(state));
  });
});

describe('the very first lesson of a learner', () => {
  it('has its question right after it, and the next ones come in pairs', () => {
    const { steps, goOn } = sitDown(fresh({ concepts: four }));
    goOn(20);
    expect(steps).toEqual(['read a 1/1', 'ask a', 'read b 1/2', 'read c 2/2', 'ask b', 'ask c', 'read d 1/1', 'ask d']);
  });

  it('is followed by another lesson if the learner already knows the concept, so that they prove it after that one', () => {
    const { steps, goOn } = sitDown(fresh({ concepts: four.slice(0, 2) }), { known: ['a'] });
    goOn(20);
    expect(steps).toEqual(['claimed a 1/1', 'read b 1/1', 'prove a', 'ask b']);
  });
});

describe('a learner who says that they already know it', () => {
  it('proves it after the cards to read, and sees no card if they are right', () => {
    const { steps, goOn } = sitDown(begun({ concepts: four.slice(0, 2) }), { known: ['a'] });
    goOn(10);
    expect(steps).toEqual(['claimed a 1/2', 'read b 2/2', 'prove a', 'ask b']);
  });

  it('proves it last after a table of services', () => {
    const services = ['s1', 's2', 's3'].map((name) => service(name, 'web'));
    const { steps, goOn } = sitDown(begun({ concepts: [written('a'), ...services] }), { known: ['a'] });
    goOn(10);
    expect(steps).toEqual(['claimed a 1/2', 'read s1+s2+s3 2/2', 'ask s1', 'ask s2', 'ask s3', 'prove a']);
  });

  it('sees the card after all if they are wrong', () => {
    const { steps, goOn } = sitDown(begun({ concepts: four.slice(0, 1) }), { known: ['a'], right: false });
    goOn(3);
    expect(steps).toEqual(['claimed a 1/1', 'prove a', 'read a 1/1']);
  });
});

describe('a learner who tries first', () => {
  it('reads no card about concepts that they have stopped', () => {
    const answered = respond(begun({ concepts: four.slice(0, 1) }), id('a'), false);
    const lessons = { notes: [], triesFirst: true };
    expect(teach(answered, null, lessons).card).toMatchObject({ conceptIds: ['a'] });
    expect(teach({ ...answered, suspended: new Set([id('a')]) }, null, lessons).card).toBeNull();
  });

  it.each([true, false])('reads each card once its question is answered (right: %s)', (right) => {
    const { steps, goOn } = sitDown(begun({ concepts: four.slice(0, 2) }), { triesFirst: true, right });
    goOn(4);
    expect(steps).toEqual(['ask a', 'read a 1/1', 'ask b', 'read b 1/1']);
  });
});
