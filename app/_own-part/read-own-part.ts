import { type OverviewWords, wordOverview } from '@/app/(instructor)/classes/[id]/_components/overview-words';
import type { TodayWords } from '@/app/(learner)/today/_components/today-words';
import { readToday } from '@/app/(learner)/today/read-today';
import { getApp } from '@/lib/app-context';
import { findLearner } from '@/lib/auth/session/find-learner';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import type { OwnPartRequest, OwnParts } from '@/lib/web/own-part/own-parts';

/** The data of each page's own part, by the name of the page's route. */
export type OwnPartData = { readonly '/today': TodayWords; readonly '/classes/[id]': OverviewWords };

type Readers = { readonly [Page in keyof OwnPartData]: (request: OwnPartRequest) => Promise<OwnPartData[Page] | null> };

/**
 * Reads the own part of a page for the learner who requests it. Returns null if only Next can answer, for example with
 * a redirect to the sign-in page, or with a form.
 */
export const OWN_PARTS = {
  '/today': async ({ cookies }) => {
    const learnerId = await findLearner(cookies);
    const today = learnerId && (await readToday(learnerId, new Date()));
    return today && !today.goalsAreNews ? today.words : null;
  },
  '/classes/[id]': async ({ cookies, parameter }) => {
    const id = classroomIdSchema.safeParse(parameter);
    const instructorId = id.success && (await findLearner(cookies));
    if (!instructorId) return null;
    const view = await viewOverview(getApp(), { instructorId, classroomId: id.data }, new Date());
    return view.ok && view.value.learnerCount > 0 ? wordOverview(`/classes/${id.data}`, view.value) : null;
  },
} satisfies Readers & OwnParts;
