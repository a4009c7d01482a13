import { z } from 'zod';

/** Branded ids: strings that the type checker keeps apart. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A concept's permanent id, written by hand in `content/`. */
export type ConceptId = Branded<'ConceptId'>;
/** A goal's permanent id, written by hand in `content/goals`. */
export type GoalId = Branded<'GoalId'>;
/** A learner's id. Only `lib/auth` decides that it belongs to the current user, after checking the session. */
export type LearnerId = Branded<'LearnerId'>;
/** The id of one question asked of one learner. Together with the learner's id, it is the review's primary key. */
export type TurnId = Branded<'TurnId'>;
/** A classroom's id. */
export type ClassroomId = Branded<'ClassroomId'>;
/** The id of an assignment, which is unique only within its classroom. */
export type AssignmentId = Branded<'AssignmentId'>;

// This is a cast instead of a transform, because a cast is free and one request reads hundreds of memories this way.
const idSchema = <Id extends string>() => z.string().min(1) as unknown as z.ZodType<Id, string>;

/**
 * Reads an id that we wrote ourselves, in a database row or in a sealed turn. No other module casts to these types. The
 * schema does not prove who sent the id: a learner's id read this way isn't necessarily the current user's.
 */
export const conceptIdSchema = idSchema<ConceptId>();
export const goalIdSchema = idSchema<GoalId>();
export const learnerIdSchema = idSchema<LearnerId>();
export const turnIdSchema = idSchema<TurnId>();
export const classroomIdSchema = idSchema<ClassroomId>();
export const assignmentIdSchema = idSchema<AssignmentId>();
