'use client';

import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { PortText } from '@/app/_components/port-text';
import { FORM_VIEWS } from '@/app/_components/quiz/forms/registry';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { useHeldEnter } from '@/app/_components/quiz/frame/held-enter';
import { useKeyboardInset } from '@/app/_components/quiz/frame/keyboard-inset';
import { CHECK, QuizFrame } from '@/app/_components/quiz/frame/quiz-frame';
import { SittingProgress } from '@/app/_components/quiz/frame/sitting-progress';
import { ResponseInput } from '@/app/_components/quiz/response-input';
import { Told } from '@/app/_components/quiz/told';
import { isOnControl, useKeys } from '@/app/_components/quiz/use-keys';
import { sayVerdict } from '@/app/_components/quiz/verdict-words';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';
import { LineIcon } from '@/app/_components/ui/line-icon';
import type { Question } from '@/lib/quiz/question';
import { formatCount } from '@/lib/words/count';
import { usePreview } from './use-preview';

type PreviewQuizProps = {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** The question about the first topic. */
  readonly first: Question;
  readonly leaveTo: string;
};

/** Asks one question about each topic as a learner would see it. The server marks the answers and stores nothing. */
export function PreviewQuiz({ topics, first, leaveTo }: PreviewQuizProps) {
  const [said, setSaid] = useState('');
  const frame = useMemo(() => ({ say: setSaid, send: CHECK }), []);
  const { place, question, verdict, isBusy, trouble, isOver, ...act } = usePreview(topics, first);
  const prompt = useRef<HTMLHeadingElement>(null);
  useHeldEnter();
  useKeyboardInset();
  useEffect(() => {
    if (question) prompt.current?.focus({ preventScroll: true });
  }, [question]);
  useKeys((key, event) => {
    if (key !== 'Enter' || !verdict || isOnControl(event)) return;
    event.preventDefault();
    act.goOn();
  });
  const topic = topics[place];
  return (
    <QuizFrame value={frame}>
      <header className="sticky top-0 z-10 -mx-4 bg-paper px-4 short:static">
        <div className="flex h-14 items-center gap-3 low:h-12">
          <Link
            href={leaveTo}
            prefetch={false}
            aria-label="Leave"
            className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-lg text-ink hover:bg-sunk"
          >
            <LineIcon name="close" className="size-6" />
          </Link>
          <SittingProgress
            aim={{ mode: 'today' }}
            answered={place}
            progress={{ done: verdict || isOver ? place + 1 : place, total: topics.length }}
          />
        </div>
      </header>
      <NeedsScript>Answering questions needs JavaScript. Turn it on and reload this page.</NeedsScript>
      <p role="status" className="sr-only">
        {verdict ? sayVerdict(verdict) : said}
      </p>
      {trouble !== '' && <Notice tone="wrong">{trouble}</Notice>}
      {isOver ? (
        <End count={topics.length} leaveTo={leaveTo} onAgain={act.again} />
      ) : (
        <div
          className={`pt-4 sm:pt-8 lg:grid lg:grid-cols-[40rem_21rem] lg:justify-between lg:pb-32 ${verdict ? 'max-lg:pb-[60dvh]' : 'max-lg:pb-40'} short:pb-0`}
        >
          <article key={`${topic?.id} ${act.number}`} className="grid min-w-0 content-start gap-4">
            <header className="grid gap-1">
              <p className="text-sm font-semibold text-muted low:hidden">Preview</p>
              <h2
                ref={prompt}
                tabIndex={-1}
                className={
                  FORM_VIEWS[question.form].showsPrompt ? 'sr-only' : 'text-question font-semibold outline-none'
                }
              >
                <PortText text={question.prompt} />
              </h2>
            </header>
            <ResponseInput
              question={question}
              open={!verdict && !isBusy}
              places={verdict?.places ?? null}
              onRespond={act.respond}
            />
          </article>
          {isBusy && <ActionBar primary={<Button disabled>Checking…</Button>} />}
          {verdict && (
            <Told
              verdict={verdict}
              isEarlier={false}
              last={place + 1 === topics.length}
              endAt={null}
              onNext={act.goOn}
            />
          )}
        </div>
      )}
    </QuizFrame>
  );
}

type EndProps = { readonly count: number; readonly leaveTo: string; readonly onAgain: () => void };

function End({ count, leaveTo, onAgain }: EndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="end" className="grid max-w-2xl gap-4 py-8">
      <h2 id="end" ref={heading} tabIndex={-1} className="text-h1 font-semibold outline-none">
        That was the preview
      </h2>
      <p>
        You saw one question about {count === 1 ? 'the topic' : `each of ${formatCount(count, 'topic')}`}. Your learners
        also get other questions, in every form. None of your answers were saved.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={leaveTo} prefetch={false}>
          Back to the class
        </ButtonLink>
        <Button look="plain" onClick={onAgain}>
          See other questions
        </Button>
      </div>
    </section>
  );
}
