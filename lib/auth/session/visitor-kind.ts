/** The cookie that tells pages, not the server, which navigation to show. It grants no access. */
export const VISITOR_COOKIE = 'well-known.visitor';

/** The kinds of signed-in user: without a class, in a class, and teaching a class. */
export const LEARNER_KINDS = ['learner', 'member', 'instructor'] as const;
export type LearnerKind = (typeof LEARNER_KINDS)[number];

/** What a page's navigation must know about its viewer. */
export type VisitorKind = 'stranger' | LearnerKind;
