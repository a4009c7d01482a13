import { LEARNER_KINDS, VISITOR_COOKIE, type VisitorKind } from '@/lib/auth/session/visitor-kind';
import { addBasePath } from '@/lib/base-path';

/** The same as the lifetime of a session. */
const KEPT_SECONDS = 30 * 24 * 3600;

/** Returns which kind of visitor this browser has, according to the cookie. The cookie proves nothing. */
export function readVisitor(): VisitorKind {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${VISITOR_COOKIE}=`));
  const value = pair?.slice(VISITOR_COOKIE.length + 1);
  return LEARNER_KINDS.find((kind) => kind === value) ?? 'stranger';
}

/** Shows the navigation for a kind of visitor. */
export function showVisitor(kind: VisitorKind): void {
  document.documentElement.dataset.visitor = kind;
}

/** Shows the navigation for a kind of visitor, and remembers it for the next page. */
export function keepVisitor(kind: VisitorKind): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const age = kind === 'stranger' ? 0 : KEPT_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${VISITOR_COOKIE}=${kind}; Path=${addBasePath('/')}; Max-Age=${age}; SameSite=Lax${secure}`;
  showVisitor(kind);
}
