import 'server-only';
import { headers } from 'next/headers';
import { log } from '@/lib/monitor/log';
import { getMetrics } from '@/lib/monitor/metrics';
import type { SignInOutcome, SignInWay } from '@/lib/monitor/sign-in-counter';
import { REQUEST_ID } from '@/lib/web/request-id';

/** The ways an attempt can end, and the log's words for each. */
const ENDS = {
  in: 'ok',
  right: 'ok',
  'code-wanted': 'code wanted',
  wrong: 'refused',
  disabled: 'disabled account',
  'not-invited': 'not invited',
  wait: 'made to wait',
  busy: 'turned away',
} as const satisfies Record<string, SignInOutcome>;

/**
 * Logs and counts how an attempt to sign in ended, with the request's id but nothing about the user. A refusal is
 * logged as a warning.
 */
export async function logSignIn(by: SignInWay, end: keyof typeof ENDS): Promise<void> {
  const id = (await headers()).get(REQUEST_ID);
  const level = end === 'in' || end === 'right' || end === 'code-wanted' ? 'info' : 'warn';
  log[level]({ id, by, outcome: ENDS[end] }, 'sign-in');
  getMetrics().signIns.inc({ by, outcome: ENDS[end] });
}
