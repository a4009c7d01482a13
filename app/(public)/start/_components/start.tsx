'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { Button } from '@/app/_components/ui/plain-button';
import { countAnswers, isFull, STEPS, type Step } from '@/app/_visit/kept-visit';
import { visitTransport } from '@/app/_visit/visit-transport';
import { addBasePath } from '@/lib/base-path';
import type { GoalId } from '@/lib/ids';
import type { GoalOutlook } from '@/lib/study/visit/foretell-goals';
import type { Visit } from '@/lib/study/visit/visit';
import { GoalStep } from './goal-step';
import { PaceStep } from './pace-step';
import type { ShownGoal } from './shown-goal';
import { StepFrame } from './step-frame';
import { useInvitation } from './use-invitation';
import { useSteps } from './use-steps';

type StartProps = {
  /** The goal that the visitor came with, or null to ask for it. */
  readonly goal: GoalId | null;
  readonly goals: readonly ShownGoal[];
  /** The forecasts for a newcomer, by the goal's id. */
  readonly outlooks: Readonly<Record<string, readonly GoalOutlook[]>>;
  readonly trademarks: string;
  /** The topics that have a drawing. */
  readonly drawn: readonly string[];
};

/** The quiz loads while the visitor reads the first steps. The later steps load when they are reached. */
const loadQuiz = () => import('./visit-quiz').then(({ VisitQuiz }) => ({ default: VisitQuiz }));
const loadPlacement = () => import('@/app/_visit/placement').then(({ Placement }) => ({ default: Placement }));
const VisitQuiz = lazy(loadQuiz);
const Placement = lazy(loadPlacement);
const FoundStep = lazy(() => import('./found-step').then((module) => ({ default: module.FoundStep })));
const AccountStep = lazy(() => import('./account-step').then((module) => ({ default: module.AccountStep })));

const HEADINGS: Readonly<Record<Exclude<Step, 'quiz'>, string>> = {
  goals: 'What are you learning for?',
  pace: 'When, and how much?',
  placement: 'A quick check. Nothing is graded.',
  found: 'Your starting point',
  account: 'Keep your progress',
};
/** The number of each counted step. The check and its result have the number of the step before them. */
const NUMBERS: Readonly<Record<Exclude<Step, 'quiz'>, number>> = {
  goals: 1,
  pace: 2,
  placement: 2,
  found: 2,
  account: 4,
};
const COUNT = 4;
const DEFAULT_GOAL = 'essentials' as GoalId;
const MORE_RIGHT = 5;

/** Guides a newcomer from "Start" to the first right answers, and then offers an account. */
export function Start({ goal, goals, outlooks, trademarks, drawn }: StartProps) {
  const { kept, isRead, isReached, change, go, goPast, read, startOver } = useSteps(goal);
  const [isStale, setIsStale] = useState(false);
  const transport = useMemo(() => visitTransport({ read, change }), [read, change]);
  const finish = useCallback(() => goPast('account'), [goPast]);
  const restart = useCallback(() => {
    setIsStale(true);
    startOver();
  }, [startOver]);
  const invitation = useInvitation();
  useEffect(() => {
    loadQuiz();
  }, []);
  const { step, visit, found } = kept;
  const waiting = <p className="py-6">One moment…</p>;
  if (step === 'quiz') {
    return (
      <Suspense fallback={waiting}>
        <VisitQuiz key={kept.askUntil} transport={transport} drawn={drawn} onOver={finish} onStale={restart} />
      </Suspense>
    );
  }
  const alter = (changes: Partial<Visit>) => change({ ...kept, visit: { ...visit, ...changes } });
  const [only] = visit.goals;
  const knowsAll = found !== null && found.knownCount === found.courseCount;
  return (
    <>
      {!isRead && <OtherSteps than={step} />}
      <StepFrame key={step} number={NUMBERS[step]} count={COUNT} heading={HEADINGS[step]} isReached={isReached}>
        <NeedsScript>
          These steps need JavaScript. Turn it on and reload this page, or <a href={addBasePath('/sign-up')}>sign up</a>{' '}
          first.
        </NeedsScript>
        {isStale && step === 'goals' && (
          <p role="status" className="rounded-lg bg-info-sunk px-4 py-3">
            Your earlier answers can no longer be marked, so they were removed from this browser. Start again here.
          </p>
        )}
        {invitation && (step === 'goals' || (step === 'pace' && goal !== null)) && (
          <p className="rounded-lg bg-info-sunk px-4 py-3">
            You can learn here without an account, and this browser keeps your answers for seven days. A new account
            needs an invitation. {invitation}
          </p>
        )}
        <Suspense fallback={waiting}>
          {step === 'goals' && (
            <GoalStep
              {...{ goals, trademarks }}
              chosen={visit.goals}
              onChoose={(next) => alter({ goals: next })}
              onNext={(chosen) => {
                const goalIds = chosen.length > 0 ? [...chosen] : [DEFAULT_GOAL];
                go('pace', { visit: { ...visit, goals: goalIds } });
              }}
            />
          )}
          {step === 'pace' && (
            <PaceStep
              pace={visit}
              outlooks={only && visit.goals.length === 1 ? (outlooks[only] ?? []) : []}
              minutesOffered={(Object.values(outlooks)[0] ?? []).map(({ minutes }) => minutes)}
              now={isRead ? new Date() : null}
              onChoose={alter}
              onNew={() => go('quiz', { visit: { ...visit, placement: null }, found: null })}
              onPlaced={() => go('placement')}
            />
          )}
          {step === 'placement' && (
            <>
              <Placement
                id={visit.id}
                goals={visit.goals}
                start={visit.placement ?? []}
                onAnswered={(answers) => alter({ placement: [...answers] })}
                onFound={(known, answers) =>
                  go('found', { found: known, visit: { ...visit, placement: [...answers] } })
                }
              />
              <p>
                <Button look="quiet" onClick={() => go('quiz')} className="-ml-4">
                  Skip the rest
                </Button>
              </p>
            </>
          )}
          {step === 'found' && (
            <FoundStep
              found={found}
              isBegun={countAnswers(kept) > 0}
              isAll={knowsAll}
              onNext={() => go(knowsAll ? 'account' : 'quiz')}
            />
          )}
          {step === 'account' && (
            <AccountStep
              answerCount={countAnswers(kept)}
              knownCount={found?.knownCount ?? 0}
              invitation={invitation}
              onMore={isFull(kept) || knowsAll ? null : () => go('quiz', { askUntil: kept.askUntil + MORE_RIGHT })}
            />
          )}
        </Suspense>
      </StepFrame>
    </>
  );
}

/**
 * The targets of the other steps' addresses in the server's HTML. While the browser has not read which step the visitor
 * is at, the step in the HTML is invisible if the address names another one.
 */
const OtherSteps = ({ than }: { readonly than: Step }) =>
  STEPS.filter((step) => step !== than).map((step) => <span key={step} id={step} className="peer" />);
