import { afterAll, describe, expect, it } from 'vitest';
import { viewReports } from '@/lib/classroom/insight/view-reports';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { reportQuestion } from '@/lib/study/answer/report-question';
import { retractReview } from '@/lib/study/answer/retract-review';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';
import { classDesk, later, NOW, nextConcept } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db } = context;
const { newClass, newPupil } = classDesk(context);
afterAll(() => db.$disconnect());

/** Answers the next question wrong, and reports it in these words. Returns its concept. */
async function report(learnerId: LearnerId, words: string, at: Date) {
  const { turn, conceptId } = await nextConcept(context, learnerId, at);
  const { token, response, elapsedMs } = await respondTo(context, learnerId, { turn, right: false }, at);
  expect((await answer(context, learnerId, { token, response, elapsedMs }, at)).ok).toBe(true);
  const sent = await reportQuestion(context, learnerId, { token, response, kind: 'wrong-key', words }, at);
  expect(sent.ok).toBe(true);
  return conceptId;
}

const viewed = async (instructorId: LearnerId, classroomId: ClassroomId) => {
  const view = await viewReports(context, { instructorId, classroomId });
  if (!view.ok) throw new Error(view.code);
  return view.value.reports;
};

describe('the reports of a class', () => {
  it('are shown to its instructors and to no one else, the latest first', async () => {
    const ines = await newLearner(context, NOW);
    const { id, joinCode } = await newClass(ines);
    const [ada, bob] = [await newPupil(joinCode), await newPupil(joinCode)];
    const conceptId = await report(ada, 'first', later(0, 1));
    await report(bob, 'second', later(0, 2));
    await report(await newLearner(context, NOW), 'by no one of the class', later(0, 3));
    expect(await viewed(ines, id)).toMatchObject([
      { learnerId: bob, words: 'second' },
      {
        ...{ learnerId: ada, words: 'first', kind: 'wrong-key', conceptId, at: later(0, 1), handledAt: null },
        ...{
          name: expect.any(String),
          promptText: expect.stringMatching(/\S/),
          rightText: expect.stringMatching(/\S/),
        },
        ...{ responseText: expect.stringMatching(/\S/), isAsked: true },
      },
    ]);
    for (const asking of [ada, await newLearner(context, NOW)]) {
      expect(await viewReports(context, { instructorId: asking, classroomId: id })).toEqual({
        ok: false,
        code: 'not-found',
      });
    }
  });

  it('omit questions from before the learner joined, even if they are reported after it', async () => {
    const ines = await newLearner(context, NOW);
    const { id, joinCode } = await newClass(ines);
    const ada = await newLearner(context, NOW);
    await report(ada, 'before', later(0, 1));
    const { turn } = await nextConcept(context, ada, later(0, 2));
    const joinedAt = later(0, 23 * 60);
    expect((await joinClassroom(db, ada, { code: joinCode }, joinedAt)).ok).toBe(true);
    const given = { token: turn.token, response: null, kind: 'unclear', words: 'open overnight' } as const;
    expect((await reportQuestion(context, ada, given, later(0, 23 * 60 + 1))).ok).toBe(true);
    expect(await viewed(ines, id)).toEqual([]);
    await report(ada, 'after', later(1, 1));
    expect((await viewed(ines, id)).map(({ words }) => words)).toEqual(['after']);
  });

  it('show no answer that was undone, and nothing from a learner who left', async () => {
    const ines = await newLearner(context, NOW);
    const { id, joinCode } = await newClass(ines);
    const ada = await newPupil(joinCode);
    await report(ada, 'a slip', later(0, 1));
    expect(await viewed(ines, id)).toMatchObject([{ words: 'a slip', responseText: expect.stringMatching(/\S/) }]);
    expect((await retractReview(context, ada, 'today', later(0, 2))).ok).toBe(true);
    expect(await viewed(ines, id)).toMatchObject([{ words: 'a slip', responseText: null }]);
    expect((await leaveClassroom(db, ada, id)).ok).toBe(true);
    expect(await viewed(ines, id)).toEqual([]);
  });
});
