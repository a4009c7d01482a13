/**
 * The cookie that tells the scripts of pages which navigation to show. The server does not rely on it, and it grants no
 * access.
 */
export const VISITOR_COOKIE = 'well-known.visitor';

/** The kinds of signed-in user: without a class, in a class, and teaching a class. */
export const LEARNER_KINDS = ['learner', 'member', 'instructor'] as const;
export type LearnerKind = (typeof LEARNER_KINDS)[number];

/** What a page's navigation needs to know about its viewer. */
export type VisitorKind = 'stranger' | LearnerKind;
