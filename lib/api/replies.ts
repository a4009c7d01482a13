import type { VisitorKind } from '@/lib/auth/session/visitor-kind';
import type { PortRecall } from '@/lib/study/progress/list-known-ports';
import type { StageById } from '@/lib/study/progress/list-stages';
import type { ConceptView, ListedReview } from '@/lib/study/progress/view-concept';
import type { OwnNumbers } from '@/lib/study/progress/view-own-numbers';

/** What the strip of ports shows of the visitor; a stranger has no services here. */
export type KnownPorts = { readonly signedIn: boolean; readonly services: readonly PortRecall[] };

/** The numbers of the learner who asks; null for a stranger. */
export type OwnNumbersReply = { readonly numbers: OwnNumbers | null };

/** Who the visitor is, as far as navigation must know; and, of a stranger, whether their account was deleted. */
export type VisitorReply = { readonly kind: VisitorKind; readonly isGone?: true };

/** What the learner who asks has to do with one topic. Instants are ISO strings. */
export type OwnTopic = Omit<ConceptView, 'reviews'> & {
  readonly reviews: readonly (Omit<ListedReview, 'at'> & { readonly at: string })[];
};
/** The topic of the learner who asks; null for a stranger. */
export type OwnTopicReply = { readonly topic: OwnTopic | null };

/** How far the learner who asks has come with each topic they have begun; null for a stranger. */
export type OwnTopicsReply = { readonly states: StageById | null };
