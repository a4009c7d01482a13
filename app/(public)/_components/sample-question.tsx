'use client';

import { lazy, Suspense, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { PortText } from '@/app/_components/port-text';
import { fetchSample, sendSample } from '@/app/_components/quiz/api';
import { INTRODUCTORY_INPUT } from '@/app/_components/quiz/forms/introductory';
import { RespondWith } from '@/app/_components/quiz/respond-with';
import { sayVerdict } from '@/app/_components/quiz/verdict-words';
import { Notice } from '@/app/_components/ui/field';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { Sample } from '@/lib/study/sitting/sample';

/** Loaded only when there is a verdict to show, because most visitors have not answered yet. */
const SampleVerdict = lazy(() => import('./sample-verdict'));

type SampleQuestionProps = { readonly start: Sample; readonly sampleCount: number };

/** A real question to try without an account. The server marks and explains the answer, and stores nothing. */
export function SampleQuestion({ start, sampleCount }: SampleQuestionProps) {
  const [sample, setSample] = useState(start);
  const [verdict, setVerdict] = useState<VerdictView | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const { question } = sample;

  const respond = async (response: GivenResponse) => {
    setBusy(true);
    const reply = await sendSample(sample.number, response);
    setBusy(false);
    setTrouble(reply.ok ? '' : reply.message);
    if (reply.ok) setVerdict(reply.data);
  };
  const another = async () => {
    const reply = await fetchSample(Math.floor(Math.random() * sampleCount));
    setTrouble(reply.ok ? '' : reply.message);
    if (!reply.ok) return;
    setVerdict(null);
    setSample(reply.data);
  };
  return (
    <section aria-labelledby="sample" className="grid gap-4 rounded-xl border border-line bg-card p-4 sm:p-6">
      <h2 id="sample" className="text-lg font-semibold">
        <PortText text={question.prompt} />
      </h2>
      <NeedsScript>Answering questions needs JavaScript. Turn it on and reload this page.</NeedsScript>
      <RespondWith
        key={sample.number}
        Input={INTRODUCTORY_INPUT}
        question={question}
        open={!verdict && !busy}
        places={verdict?.places ?? null}
        onRespond={respond}
      />
      {trouble !== '' && <Notice tone="wrong">{trouble}</Notice>}
      <p role="status" className="sr-only">
        {verdict && sayVerdict(verdict)}
      </p>
      {verdict && (
        <Suspense>
          <SampleVerdict verdict={verdict} onAnother={another} />
        </Suspense>
      )}
    </section>
  );
}
