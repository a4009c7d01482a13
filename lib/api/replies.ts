import type { VisitorKind } from '@/lib/auth/session/visitor-kind';
import type { PortRecall } from '@/lib/study/progress/list-known-ports';
import type { StageById } from '@/lib/study/progress/list-stages';
import type { ConceptView, ListedReview } from '@/lib/study/progress/view-concept';
import type { OwnNumbers } from '@/lib/study/progress/view-own-numbers';

/** What the strip of ports shows about the visitor. For a stranger, the list of services is empty. */
export type KnownPorts = { readonly signedIn: boolean; readonly services: readonly PortRecall[] };

/** The numbers of the learner who sent the request; null for a stranger. */
export type OwnNumbersReply = { readonly numbers: OwnNumbers | null };

/** What the navigation needs to know about the visitor, and whether a stranger's account was deleted. */
export type VisitorReply = { readonly kind: VisitorKind; readonly isGone?: true };

/** Whether a new account needs an invitation, and whom to ask for one, as a sentence. */
export type SignUpReply = { readonly needsInvitation: boolean; readonly ask: string };

/** One topic from the point of view of the learner who sent the request. Times are ISO strings. */
export type OwnTopic = Omit<ConceptView, 'reviews'> & {
  readonly reviews: readonly (Omit<ListedReview, 'at'> & { readonly at: string })[];
};
/** The topic for the learner who sent the request; null for a stranger. */
export type OwnTopicReply = { readonly topic: OwnTopic | null };

/** How far along the learner who sent the request is with each topic they have begun; null for a stranger. */
export type OwnTopicsReply = { readonly states: StageById | null };
