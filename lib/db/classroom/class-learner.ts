import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { selfGraded, stands, taughtLearners } from './class-access';

/** A response in words, as history keeps it. */
export type SharedResponse = {
  readonly at: Date;
  readonly studyDay: StudyDay;
  readonly conceptId: ConceptId;
  readonly promptText: string;
  readonly responseText: string;
  readonly rightText: string;
  readonly outcome: Outcome;
  readonly whyWrong: string | null;
  readonly practice: boolean;
  /** Whether the learner graded it. */
  readonly selfGraded: boolean;
};

/** The latest responses of a learner since they joined this class, the last first; none unless the person asking teaches it. */
export const listSharedResponses = (
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  learnerId: LearnerId,
  most: number,
): Promise<readonly SharedResponse[]> =>
  db.$queryRaw<SharedResponse[]>`
    SELECT r."at", r."studyDay" - DATE 'epoch' AS "studyDay", r."conceptId", r."promptText", r."responseText",
      r."rightText", r."outcome", r."whyWrong", r."practice", ${selfGraded} AS "selfGraded"
    FROM ${taughtLearners(teacherId, classroomId)}
    JOIN "Review" r ON r."learnerId" = e."learnerId" AND r."studyDay" >= e."sharedFrom"
    WHERE e."learnerId" = ${learnerId}::uuid AND ${stands}
    ORDER BY r."seq" DESC LIMIT ${most}`;

/** How much was done on one study day, without undone responses. */
export type SharedDay = {
  readonly studyDay: StudyDay;
  /** All responses, and of those the flashcards that the learner graded. */
  readonly reviews: number;
  readonly selfGraded: number;
};

/** A learner's study days since they joined this class, oldest first; none unless the person asking teaches it. */
export const listSharedDays = (
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  learnerId: LearnerId,
): Promise<readonly SharedDay[]> =>
  db.$queryRaw<SharedDay[]>`
    SELECT t."studyDay" - DATE 'epoch' AS "studyDay", t."responseCount" AS "reviews", t."selfGradedCount" AS "selfGraded"
    FROM ${taughtLearners(teacherId, classroomId)}
    JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" >= e."sharedFrom"
    WHERE e."learnerId" = ${learnerId}::uuid ORDER BY t."studyDay"`;
