'use client';

import { Notice } from '@/app/_components/ui/field';
import type { Hole } from '@/lib/web/own-part/hole';
import type { AnswerWords, NoPortWords } from './answer-words';
import { NameResults } from './name-results';
import { PortDetails } from './port-details';
import { StretchDetails } from './stretch-details';

/** The answer to a query: one port, a stretch of ports, or the results for a name. The web server also renders it. */
export function PortAnswer({ words }: { readonly words: AnswerWords | Hole }) {
  if (typeof words === 'string') return words;
  switch (words.kind) {
    case 'port':
      return <PortDetails words={words} />;
    case 'stretch':
      return <StretchDetails words={words} />;
    case 'no-port':
      return <NoPort words={words} />;
    case 'name':
      return <NameResults words={words} />;
  }
}

function NoPort({ words }: { readonly words: NoPortWords }) {
  return (
    <div className="grid gap-4">
      <h1 className="text-h1 font-semibold">
        <span className="font-mono">{words.number}</span> is not a port number
      </h1>
      <Notice tone="plain">{words.text}</Notice>
    </div>
  );
}
