import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ClassroomId, classroomIdSchema, type GoalId, goalIdSchema, type LearnerId } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';
import { dateOf, studyDayOf, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { Prisma } from '@/prisma/generated/client';
import { type Role, roleSchema } from './class-access';

const { instructor, learner } = roleSchema.enum;

export type NewClassroom = {
  readonly id: ClassroomId;
  readonly name: string;
  readonly joinCode: string;
  readonly createdAt: Date;
  /** The goal that the class studies toward. It is missing for a class without a goal. */
  readonly goalId?: GoalId | undefined;
};

/** The maximum numbers of classrooms that one user may have opened: those that are not archived, and all of them. */
export type ClassroomLimits = { readonly open: number; readonly all: number };

const ownerSchema = z.object({ timeZone: z.string() });

/**
 * Creates a classroom with its instructor, in the instructor's time zone. Returns `full` if the instructor already has
 * the maximum number of classrooms. The instructor's row is locked until the transaction ends, so that simultaneous
 * requests stay within the limits.
 */
export async function createClassroom(
  db: Db,
  instructorId: LearnerId,
  classroom: NewClassroom,
  limits: ClassroomLimits,
): Promise<'made' | 'code-taken' | 'no-learner' | 'full'> {
  try {
    return await db.$transaction(async (tx) => {
      const [owner] = await readRows(tx, ownerSchema)`
        SELECT "timeZone" FROM "Learner" WHERE "id" = ${instructorId}::uuid FOR NO KEY UPDATE`;
      if (!owner) return 'no-learner';
      const opened = { learnerId: instructorId, role: instructor };
      const all = await tx.enrolment.count({ where: opened });
      const open = await tx.enrolment.count({ where: { ...opened, classroom: { archivedAt: null } } });
      if (all >= limits.all || open >= limits.open) return 'full';
      const place = makeEnrolment(instructorId, instructor, classroom.createdAt, owner.timeZone);
      await tx.classroom.create({
        data: {
          ...classroom,
          goalId: classroom.goalId ?? null,
          timeZone: owner.timeZone,
          enrolments: { create: place },
        },
      });
      return 'made';
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'code-taken';
    throw error;
  }
}

async function findTimeZone(db: Db, learnerId: LearnerId): Promise<string | null> {
  const found = await db.learner.findUnique({ where: { id: learnerId }, select: { timeZone: true } });
  return found?.timeZone ?? null;
}

/** Returns the row of a new place. What the learner does is shared from the study day on which they take the place. */
const makeEnrolment = (learnerId: LearnerId, role: Role, joinedAt: Date, timeZone: string) => ({
  learnerId,
  role,
  joinedAt,
  sharedFrom: new Date(dateOf(studyDayOf(joinedAt, timeZone))),
  joinedOn: toUtcMidnight(calendarDayOf(joinedAt, timeZone)),
});

const joinedSchema = z.object({ id: classroomIdSchema, name: z.string(), isNew: z.boolean() });

/**
 * Gives a learner a place in the classroom that has this join code, unless they already have one. Returns null if there
 * is no such learner or classroom, or if the classroom lets no one join. Sends one statement, so two requests to join
 * at the same time create only one place.
 */
export async function addEnrolment(
  db: Db,
  learnerId: LearnerId,
  joinCode: string,
  at: Date,
): Promise<Readonly<z.infer<typeof joinedSchema>> | null> {
  const timeZone = await findTimeZone(db, learnerId);
  if (timeZone === null) return null;
  const sharedFrom = dateOf(studyDayOf(at, timeZone));
  const rows = await readRows(db, joinedSchema)`
    WITH room AS (
      SELECT c."id", c."name", c."timeZone" FROM "Classroom" c
      WHERE c."joinCode" = ${joinCode} AND c."joinOpen" AND c."archivedAt" IS NULL
    ), place AS (
      INSERT INTO "Enrolment" ("learnerId", "classroomId", "role", "joinedAt", "sharedFrom", "joinedOn")
      SELECT ${learnerId}::uuid, "id", ${learner}, ${at}, ${sharedFrom}::date, calendar_day(${at}, "timeZone") FROM room
      ON CONFLICT ("learnerId", "classroomId") DO NOTHING RETURNING 1
    )
    SELECT "id", "name", EXISTS (SELECT 1 FROM place) AS "isNew" FROM room`;
  return rows[0] ?? null;
}

/** A class that a join code belongs to, as everyone with the code may see it. */
export type JoinableClass = {
  readonly name: string;
  readonly instructorName: string;
  /** The goal that everyone who joins gets; null if the class has none. */
  readonly goalId: GoalId | null;
};

/** Returns the class that a join code belongs to, and its instructor; null if there is none. */
export async function findJoinableClass(db: Db, joinCode: string): Promise<JoinableClass | null> {
  const found = await db.classroom.findFirst({
    where: { joinCode, joinOpen: true, archivedAt: null },
    select: {
      name: true,
      goalId: true,
      enrolments: {
        where: { role: instructor },
        select: { learner: { select: { account: { select: { name: true } } } } },
      },
    },
  });
  const owner = found?.enrolments[0]?.learner.account;
  if (!found || !owner) return null;
  const goalId = found.goalId === null ? null : goalIdSchema.parse(found.goalId);
  return { name: readableName(found.name), instructorName: readableName(owner.name), goalId };
}

/** Removes a user's own place. Returns false if they have none, or if they are the instructor, who cannot leave. */
export async function removeEnrolment(db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<boolean> {
  const { count } = await db.enrolment.deleteMany({ where: { learnerId, classroomId, role: { not: instructor } } });
  return count === 1;
}

/** A user's place in a classroom, and what that place lets them see. */
export type ClassroomPlace = { readonly id: ClassroomId; readonly name: string } & (
  | { readonly role: 'instructor' | 'co-instructor'; readonly joinCode: string; readonly learnerCount: number }
  | { readonly role: 'learner'; readonly joinedAt: Date; readonly instructorNames: readonly string[] }
);

/** Returns a user's places, the latest first, and their time zone; null if there is no such learner. */
export async function findClassroomPlaces(
  db: Db,
  learnerId: LearnerId,
): Promise<{ readonly timeZone: string; readonly places: readonly ClassroomPlace[] } | null> {
  const found = await db.learner.findUnique({
    where: { id: learnerId },
    select: {
      timeZone: true,
      enrolments: { orderBy: { joinedAt: 'desc' }, select: placeColumns },
    },
  });
  return found && { timeZone: found.timeZone, places: found.enrolments.map(toPlace) };
}

const placeColumns = {
  role: true,
  joinedAt: true,
  classroom: {
    select: {
      id: true,
      name: true,
      joinCode: true,
      enrolments: {
        where: { role: { not: learner } },
        select: { learner: { select: { account: { select: { name: true } } } } },
      },
      _count: { select: { enrolments: { where: { role: learner } } } },
    },
  },
} satisfies Prisma.EnrolmentSelect;

type PlaceRow = Prisma.EnrolmentGetPayload<{ select: typeof placeColumns }>;

function toPlace({ role, joinedAt, classroom }: PlaceRow): ClassroomPlace {
  const { joinCode } = classroom;
  const name = readableName(classroom.name);
  const id = classroomIdSchema.parse(classroom.id);
  const known = roleSchema.parse(role);
  if (known !== learner) return { id, name, role: known, joinCode, learnerCount: classroom._count.enrolments };
  const instructorNames = classroom.enrolments.map((each) => readableName(each.learner.account.name));
  return { id, name, role: learner, joinedAt, instructorNames };
}
