/** The cookie that tells pages, not the server, which navigation to show. It opens nothing. */
export const VISITOR_COOKIE = 'well-known.visitor';

/** A signed-in person: one without a class, one who is in a class, and one who teaches a class. */
export const LEARNER_KINDS = ['learner', 'member', 'instructor'] as const;
export type LearnerKind = (typeof LEARNER_KINDS)[number];

/** Who looks at a page, as far as its navigation must know. */
export type VisitorKind = 'stranger' | LearnerKind;
