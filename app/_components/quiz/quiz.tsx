'use client';

import { type ReactNode, useMemo } from 'react';
import { PortText } from '@/app/_components/port-text';
import type { SittingProgress } from '@/lib/scheduler/quiz/next-in-mode';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { NeedsScript } from '../needs-script';
import { Button } from '../ui/button';
import { sendUsesLists, type WrittenAim } from './api';
import { FORM_VIEWS } from './forms/registry';
import { ActionBar } from './frame/action-bar';
import { ExamClock } from './frame/exam-clock';
import { useHeldEnter } from './frame/held-enter';
import { useKeyboardInset } from './frame/keyboard-inset';
import { CHECK, QuizFrame, SUBMIT } from './frame/quiz-frame';
import { QuizHeader } from './frame/quiz-header';
import type { MenuItem } from './frame/quiz-menu';
import { QuizStatus } from './frame/quiz-status';
import { Trouble } from './frame/trouble';
import { useReport } from './frame/use-report';
import { HowSure } from './how-sure';
import { LessonView } from './lesson/lesson-view';
import { QuestionHead } from './question-head';
import { ResponseInput } from './response-input';
import { Told } from './told';
import { learnerTransport, type Transport } from './transport';
import { useSitting } from './use-sitting';
import { sayVerdict } from './verdict-words';

type QuizProps = {
  readonly aim: WrittenAim;
  readonly start: Sitting;
  /** The path of the exit, which is the page from which the quiz was started. */
  readonly leaveTo: string;
  /** The topics that have a drawing. */
  readonly drawn?: readonly string[];
  /** How the quiz reaches the server if the visitor has no account. */
  readonly transport?: Transport;
  /** The text above the first lesson, instead of the one that says that the topic is new. */
  readonly opening?: string | undefined;
  /** Additional menu actions. Each receives the progress of the sitting. */
  readonly moreItems?: readonly { readonly label: string; readonly run: (progress: SittingProgress) => void }[];
  /** What to show when no question is left, rendered by the server. */
  readonly children?: ReactNode;
};

const NOT_LOADED = 'We couldn’t load this. Check your connection, and try again.';

/** Asks one question at a time: it shows the question, sends the answer, shows the verdict, and continues. */
export function Quiz({
  aim,
  start,
  leaveTo,
  drawn = [],
  transport: own,
  opening,
  moreItems = [],
  children,
}: QuizProps) {
  const transport = own ?? learnerTransport(aim);
  const { sitting, phase, hint, note, said, say, prompt, ...act } = useSitting(aim, start, transport);
  const { isKept } = transport;
  const isExam = aim.mode === 'mock';
  const send = isExam ? SUBMIT : CHECK;
  const frame = useMemo(() => ({ say, send }), [say, send]);
  const report = useReport(() => act.tell(NOT_LOADED));
  useHeldEnter();
  useKeyboardInset();
  const { turn, lesson } = sitting;
  const told = phase.kind === 'told' ? phase : null;
  const why = lesson ? lesson.reason?.sentence : turn?.reason.sentence;
  const items: readonly MenuItem[] = [
    ...(act.canUndo ? [{ label: 'Undo last answer', shortcut: 'u', run: act.undo }] : []),
    ...(why === undefined || isExam
      ? []
      : [{ label: `Why this ${lesson ? 'lesson' : 'question'}?`, run: () => act.tell(why) }]),
    ...(told && isKept ? [{ label: 'Stop asking me this', run: () => act.suspend(told.verdict, true) }] : []),
    ...(turn && !lesson && isKept ? [{ label: 'Report a problem', run: report.open }] : []),
    ...moreItems.map(({ label, run }) => ({ label, run: () => run(sitting.progress) })),
  ];
  const spoken = told ? sayVerdict(told.verdict) : hint ? `Hint: ${hint.text}` : said.text;
  const status = <QuizStatus note={note} spoken={spoken} times={said.times} />;
  if (!turn && !lesson) {
    return (
      <>
        {status}
        {children ?? <p className="py-6">One moment…</p>}
        {act.canUndo && (
          <Button look="quiet" aria-keyshortcuts="u" onClick={act.undo} className="-ml-4">
            Undo last answer
          </Button>
        )}
      </>
    );
  }
  return (
    <QuizFrame value={frame}>
      <QuizHeader
        {...{ aim, leaveTo, items }}
        answered={act.answered}
        progress={(told ? told.next : sitting).progress}
        clock={sitting.leftMs === null ? null : <ExamClock leftMs={sitting.leftMs} say={say} onOver={act.recheck} />}
      />
      <NeedsScript>Answering questions needs JavaScript. Turn it on and reload this page.</NeedsScript>
      {report.Dialog && turn && (
        <report.Dialog
          token={turn.token}
          response={act.response}
          open={report.isOpen}
          onClose={report.close}
          returnTo={prompt}
        />
      )}
      {status}
      <div
        className={`pt-4 sm:pt-8 lg:grid lg:grid-cols-[40rem_21rem] lg:justify-between lg:pb-32 ${told ? 'max-lg:pb-[60dvh]' : 'max-lg:pb-40'} short:pb-0`}
      >
        {phase.kind === 'restoring' ? (
          <p>One moment…</p>
        ) : lesson ? (
          <LessonView
            key={lesson.token}
            lesson={lesson}
            heading={prompt}
            open={phase.kind === 'asking'}
            opening={lesson.token === start.lesson?.token ? opening : undefined}
            isDrawn={lesson.card.kind === 'written' && drawn.includes(lesson.card.id)}
            onDone={act.finishLesson}
          />
        ) : turn ? (
          <article key={turn.token} className="grid min-w-0 content-start gap-4">
            <QuestionHead turn={turn} heading={prompt} />
            {hint && (
              <p className="rounded-lg bg-info-sunk px-3 py-2">
                Hint: <PortText text={hint.text} />
              </p>
            )}
            {!told?.isEarlier && (
              <ResponseInput
                question={turn.question}
                open={phase.kind === 'asking'}
                places={told ? told.verdict.places : null}
                struck={hint?.hint.kind === 'strike' ? hint.hint.options : []}
                onRespond={act.respond}
                onHint={act.canHint ? act.askForHint : undefined}
                onFlip={act.flip}
                usesLists={sitting.usesLists}
                onUseLists={isKept ? sendUsesLists : undefined}
              />
            )}
          </article>
        ) : null}
        {phase.kind === 'weighing' && <HowSure onSay={act.saySure} />}
        {phase.kind === 'sending' && turn && !lesson && !FORM_VIEWS[turn.question.form].selfGraded && (
          <ActionBar primary={<Button disabled>{send.busy}</Button>} />
        )}
        {(phase.kind === 'failed' || phase.kind === 'stranded') && <Trouble phase={phase} onTryAgain={act.tryAgain} />}
        {told && (
          <Told
            {...told}
            last={told.next.turn === null && told.next.lesson === null}
            endAt={aim.mode === 'concept' ? leaveTo : null}
            onNext={act.goOn}
          />
        )}
      </div>
    </QuizFrame>
  );
}
