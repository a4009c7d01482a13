import type { SignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import type { ServiceConcept } from '@/lib/catalog/concept';
import type { LearnerId } from '@/lib/ids';
import type { Installation } from '@/lib/monitor/installation-gauges';
import type { Metrics } from '@/lib/monitor/metrics';
import type { PortDirectory } from '@/lib/network/port-directory';
import type { AnswerDesk } from '@/lib/study/answer/take-answer';
import type { StudyContext } from '@/lib/study/context';

/**
 * Everything that the JSON routes need. The server that mounts the routes makes it once per process. Each part is read
 * only when a route uses it.
 */
export type ApiContext = {
  /** Returns the learner whose session a request's `Cookie` header names; null when there is no session. */
  readonly findLearner: (cookies: string | undefined) => Promise<LearnerId | null>;
  /**
   * Returns whether a `Cookie` header comes from a browser that was signed in to an account that was deleted. Called if
   * `findLearner` returned null.
   */
  readonly isAccountGone: (cookies: string | undefined) => Promise<boolean>;
  /** Reads who may create an account. */
  readonly readSignUpPolicy: () => Promise<SignUpPolicy>;
  readonly study: StudyContext;
  readonly answerDesk: AnswerDesk;
  /** What the registry, the content, and common practice say about every port. */
  readonly ports: PortDirectory<ServiceConcept>;
  readonly metrics: Metrics;
  /** Finds out what the metrics say about the installation. Never rejects. */
  readonly measureInstallation: () => Promise<Installation>;
  /** The token that a client needs to read the metrics. Without it, there are no metrics. */
  readonly metricsToken: string | undefined;
  /** The folder that the app runs in. */
  readonly root: string;
  readonly now: () => Date;
};
