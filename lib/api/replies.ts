import type { VisitorKind } from '@/lib/auth/session/visitor-kind';
import type { PortRecall } from '@/lib/study/progress/list-known-ports';
import type { OwnNumbers } from '@/lib/study/progress/view-own-numbers';

/** What the strip of ports shows of the visitor; a stranger has no services here. */
export type KnownPorts = { readonly signedIn: boolean; readonly services: readonly PortRecall[] };

/** The numbers of the learner who asks; null for a stranger. */
export type OwnNumbersReply = { readonly numbers: OwnNumbers | null };

/** Who the visitor is, as far as navigation must know; and, of a stranger, whether their account was deleted. */
export type VisitorReply = { readonly kind: VisitorKind; readonly isGone?: true };
