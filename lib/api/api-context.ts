import type { ServiceConcept } from '@/lib/catalog/concept';
import type { LearnerId } from '@/lib/ids';
import type { Metrics } from '@/lib/monitor/metrics';
import type { PortDirectory } from '@/lib/network/port-directory';
import type { AnswerDesk } from '@/lib/study/answer/take-answer';
import type { StudyContext } from '@/lib/study/context';

/**
 * What the JSON routes work with. Made once per process by the server that mounts them; each part is read only where it
 * is used.
 */
export type ApiContext = {
  /** Returns the learner whose session a request belongs to; null when there is no session. */
  readonly findLearner: (request: Request) => Promise<LearnerId | null>;
  /**
   * Whether a request comes from a browser that was signed in to an account that was deleted. Asked once `findLearner`
   * found no one.
   */
  readonly isAccountGone: (request: Request) => Promise<boolean>;
  readonly study: StudyContext;
  readonly answerDesk: AnswerDesk;
  /** What the registry, the content and custom say about every port. */
  readonly ports: PortDirectory<ServiceConcept>;
  readonly metrics: Metrics;
  /** What a reader of the metrics must know; without it there are none. */
  readonly metricsToken: string | undefined;
  /** The folder that the app runs in. */
  readonly root: string;
  readonly now: () => Date;
};
