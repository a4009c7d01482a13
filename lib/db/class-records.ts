import { z } from 'zod';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/study-day';
import { roleSchema } from './classrooms';
import type { Db } from './client';

/** A class as its instructor reads it; instants are shown in the instructor's time zone. */
export type ClassHeading = {
  readonly name: string;
  readonly joinCode: string;
  readonly timeZone: string;
};

/** What one learner of a class did; responses taken back do not count. */
export type ClassLearner = {
  readonly learnerId: LearnerId;
  readonly name: string;
  /** The learner's own: it says which study day they are in. */
  readonly timeZone: string;
  /** The memory model's own parameters of this learner; null: the published ones. */
  readonly parameters: readonly number[] | null;
  readonly joinedAt: Date;
  /** All responses. */
  readonly reviewCount: number;
  /** Responses that were not practice. */
  readonly countedCount: number;
  /** Of those, right or partly right. */
  readonly rightCount: number;
  readonly lastStudiedOn: StudyDay | null;
};

/** As much of a memory as predicted recall needs. */
export type ClassMemory = {
  readonly learnerId: LearnerId;
  readonly conceptId: ConceptId;
  readonly stability: number;
  readonly lastReviewedOn: StudyDay;
};

const { instructor, learner } = roleSchema.enum;

/** The class; null unless the person asking is its instructor. */
export async function findClassHeading(
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
): Promise<ClassHeading | null> {
  const place = await db.enrolment.findFirst({
    where: { learnerId: instructorId, classroomId, role: instructor },
    select: {
      learner: { select: { timeZone: true } },
      classroom: { select: { name: true, joinCode: true } },
    },
  });
  return place && { ...place.classroom, timeZone: place.learner.timeZone };
}

/** What each learner of a class did, by name; nobody unless the person asking is its instructor. */
export const listClassLearners = (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
): Promise<readonly ClassLearner[]> =>
  db.$queryRaw<ClassLearner[]>`
    SELECT e."learnerId", a."name", l."timeZone", c."parameters", e."joinedAt", done.*
    FROM "Enrolment" i
    JOIN "Enrolment" e ON e."classroomId" = i."classroomId" AND e."role" = ${learner}
    JOIN "Learner" l ON l."id" = e."learnerId"
    JOIN "Account" a ON a."id" = e."learnerId"
    LEFT JOIN "Calibration" c ON c."learnerId" = e."learnerId"
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "reviewCount",
        count(*) FILTER (WHERE NOT r."practice")::int AS "countedCount",
        count(*) FILTER (WHERE NOT r."practice" AND r."outcome" IN ('right', 'partly-right'))::int AS "rightCount",
        max(r."studyDay") - DATE 'epoch' AS "lastStudiedOn"
      FROM "Review" r
      WHERE r."learnerId" = e."learnerId" AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    ) done
    WHERE i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
      AND i."role" = ${instructor}
    ORDER BY lower(a."name"), e."joinedAt"`;

const packedMemories = z.array(z.tuple([z.string(), z.number(), z.number()]));

/** The memories of all learners of a class; none unless the person asking is its instructor. */
export async function listClassMemories(
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
): Promise<readonly ClassMemory[]> {
  const rows = await db.$queryRaw<{ learnerId: LearnerId; memories: unknown }[]>`
    SELECT m."learnerId", json_agg(json_build_array(m."conceptId", m."stability",
        m."lastReviewedOn" - DATE 'epoch')) AS "memories"
    FROM "Enrolment" i
    JOIN "Enrolment" e ON e."classroomId" = i."classroomId" AND e."role" = ${learner}
    JOIN "Memory" m ON m."learnerId" = e."learnerId"
    WHERE i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
      AND i."role" = ${instructor}
    GROUP BY m."learnerId"`;
  return rows.flatMap(({ learnerId, memories }) =>
    packedMemories.parse(memories).map(([conceptId, stability, lastReviewedOn]) => ({
      learnerId,
      conceptId: conceptId as ConceptId,
      stability,
      lastReviewedOn: lastReviewedOn as StudyDay,
    })),
  );
}
