import { type OverviewWords, wordOverview } from '@/app/(instructor)/classes/[id]/_components/overview-words';
import type { TodayWords } from '@/app/(learner)/today/_components/today-words';
import { readToday } from '@/app/(learner)/today/read-today';
import { type AnswerWords, wordAnswer } from '@/app/(public)/ports/[query]/_components/answer-words';
import { describeQuery, formatQuery, readQuery } from '@/app/(public)/ports/[query]/describe-query';
import { shorten } from '@/app/(public)/public-metadata';
import { getApp } from '@/lib/app-context';
import { findLearner } from '@/lib/auth/session/find-learner';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import type { OwnContent, OwnPartRequest, OwnParts } from '@/lib/web/own-part/own-parts';

/** The data of each page's own part, by the name of the page's route. */
export type OwnPartData = {
  readonly '/today': TodayWords;
  readonly '/classes/[id]': OverviewWords;
  readonly '/ports/[query]': AnswerWords;
};

type Readers = {
  readonly [Page in keyof OwnPartData]: (request: OwnPartRequest) => Promise<OwnContent<OwnPartData[Page]> | null>;
};

/**
 * Reads the own part of a page for the learner who requests it. Returns null if only Next can answer, for example with
 * a redirect to the sign-in page, or with a form.
 */
export const OWN_PARTS = {
  '/today': async ({ cookies }) => {
    const learnerId = await findLearner(cookies);
    const today = learnerId && (await readToday(learnerId, new Date()));
    return today && !today.goalsAreNews ? { data: today.words } : null;
  },
  '/classes/[id]': async ({ cookies, parameter }) => {
    const id = classroomIdSchema.safeParse(parameter);
    const instructorId = id.success && (await findLearner(cookies));
    if (!instructorId) return null;
    const view = await viewOverview(getApp(), { instructorId, classroomId: id.data }, new Date());
    if (!view.ok || view.value.learnerCount === 0) return null;
    return { data: wordOverview(`/classes/${id.data}`, view.value) };
  },
  '/ports/[query]': async ({ parameter }) => {
    if (!isPlain(parameter)) return null;
    const { ports } = getApp();
    const query = readQuery(parameter);
    const data = wordAnswer(ports, query);
    if (data === null) return null;
    const { title, description, path, robots } = describeQuery(ports, query);
    return {
      data,
      texts: { title, description: shorten(description), path: path.slice(1), robots, typed: formatQuery(query) },
    };
  },
} satisfies Readers & OwnParts;

/**
 * Returns whether part of an address is written as `encodeURIComponent` writes it. Next writes it that way in a page's
 * data, so the web server leaves other spellings to Next.
 */
function isPlain(parameter: string): boolean {
  try {
    return encodeURIComponent(decodeURIComponent(parameter)) === parameter;
  } catch {
    return false;
  }
}
