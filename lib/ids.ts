import { z } from 'zod';

/** Branded ids: strings that the type checker keeps apart. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A concept's permanent id, written by hand in `content/`. */
export type ConceptId = Branded<'ConceptId'>;
/** A goal's permanent id, written by hand in `content/goals`. */
export type GoalId = Branded<'GoalId'>;
/** A learner's id. Only `lib/auth` says that it is the person asking, after the session was checked. */
export type LearnerId = Branded<'LearnerId'>;
/** One question put before one learner; with the learner's id the review's primary key. */
export type TurnId = Branded<'TurnId'>;
/** A classroom's id. */
export type ClassroomId = Branded<'ClassroomId'>;
/** The id of an assignment; only with its classroom's it says which. */
export type AssignmentId = Branded<'AssignmentId'>;

// Cast and not transformed: hundreds of memories are read by these schemas in one request, and a cast costs nothing.
const idSchema = <Id extends string>() => z.string().min(1) as unknown as z.ZodType<Id, string>;

/**
 * Read ids that we wrote ourselves: in a row, or in a sealed turn. No other module casts to these types. The schemas
 * vouch for no one: a learner's id from there isn't the person asking.
 */
export const conceptIdSchema = idSchema<ConceptId>();
export const goalIdSchema = idSchema<GoalId>();
export const learnerIdSchema = idSchema<LearnerId>();
export const turnIdSchema = idSchema<TurnId>();
export const classroomIdSchema = idSchema<ClassroomId>();
export const assignmentIdSchema = idSchema<AssignmentId>();
