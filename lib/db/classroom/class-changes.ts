import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { Prisma } from '@/prisma/generated/client';
import type { TaughtClass } from './class-access';

/** The roles that may change a class: everyone who teaches it, or only its instructor. */
type Changers = readonly ('instructor' | 'co-instructor')[];
export const TEACHERS: Changers = ['instructor', 'co-instructor'];
const INSTRUCTOR: Changers = ['instructor'];

/** Returns the condition that selects a classroom if this user may change it. */
export const changeableBy = (learnerId: LearnerId, classroomId: ClassroomId, roles: Changers) => ({
  id: classroomId,
  enrolments: { some: { learnerId, role: { in: [...roles] } } },
});

/** Gives the class a new join code. The old one stops working. */
export async function changeJoinCode(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  joinCode: string,
): Promise<'changed' | 'code-taken' | 'not-found'> {
  try {
    const where = { ...changeableBy(instructorId, classroomId, TEACHERS), archivedAt: null };
    const { count } = await db.classroom.updateMany({ where, data: { joinCode, joinOpen: true } });
    return count === 1 ? 'changed' : 'not-found';
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'code-taken';
    throw error;
  }
}

/**
 * Allows or forbids joining by code. Returns false if the user does not teach the class, or if the class is archived.
 */
export async function changeJoining(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  joinOpen: boolean,
): Promise<boolean> {
  const where = { ...changeableBy(instructorId, classroomId, TEACHERS), archivedAt: null };
  return (await db.classroom.updateMany({ where, data: { joinOpen } })).count === 1;
}

/** Archives the class, or reopens it if the instant is null. Returns false if the user is not its instructor. */
export async function changeArchived(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  archivedAt: Date | null,
): Promise<boolean> {
  const where = changeableBy(instructorId, classroomId, INSTRUCTOR);
  return (await db.classroom.updateMany({ where, data: { archivedAt } })).count === 1;
}

/**
 * Ends a learner's place in a class. Returns false if there is no such place, or if the user does not teach the class.
 */
export async function removeLearnerPlace(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  learnerId: LearnerId,
): Promise<boolean> {
  const classroom = changeableBy(instructorId, classroomId, TEACHERS);
  return (await db.enrolment.deleteMany({ where: { learnerId, classroomId, role: 'learner', classroom } })).count === 1;
}

/** Ends a co-instructor's place. Returns false if there is no such place, or if the user is not the instructor. */
export async function removeCoInstructorPlace(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  coInstructorId: LearnerId,
): Promise<boolean> {
  const classroom = changeableBy(instructorId, classroomId, INSTRUCTOR);
  const where = { learnerId: coInstructorId, classroomId, role: 'co-instructor', classroom };
  return (await db.enrolment.deleteMany({ where })).count === 1;
}
