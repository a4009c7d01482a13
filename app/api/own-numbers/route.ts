import { findLearnerId } from '@/lib/auth/session';
import { getStudyContext } from '@/lib/study/process-context';
import { type OwnNumbers, viewOwnNumbers } from '@/lib/study/view-own-numbers';
import { answering, reply } from '../_exchange';

/** The numbers of the one who asks; none of a stranger. */
export type OwnNumbersReply = { readonly numbers: OwnNumbers | null };

export const GET = answering(async () => {
  const learnerId = await findLearnerId();
  const numbers = learnerId ? await viewOwnNumbers(getStudyContext(), learnerId, new Date()) : null;
  return reply({ numbers } satisfies OwnNumbersReply);
});
