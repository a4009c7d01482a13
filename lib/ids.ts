/** Branded ids: strings that the type checker keeps apart. Only the module that can vouch for an id casts to it. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A concept's permanent id, written by hand in `content/`. */
export type ConceptId = Branded<'ConceptId'>;
/** A learner's id; made only by `lib/auth`, after the session was checked. */
export type LearnerId = Branded<'LearnerId'>;
/** One question put before one learner; with the learner's id the review's primary key. */
export type TurnId = Branded<'TurnId'>;
/** A classroom's id. */
export type ClassroomId = Branded<'ClassroomId'>;
/** The id of an assignment; only with its classroom's it says which. */
export type AssignmentId = Branded<'AssignmentId'>;
