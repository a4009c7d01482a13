'use client';

import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { InputProps } from './input-props';
import { Options } from './options-input';

type ReadingInputProps = InputProps & {
  readonly question: Extract<Question, { readonly listing: readonly string[] }>;
  readonly toResponse: (choice: number) => GivenResponse;
  /** Whether the options are code, such as addresses. */
  readonly mono: boolean;
};

/** Something to read, as a program would print it, and its readings to choose from. */
export function ReadingInput({ question, ...rest }: ReadingInputProps) {
  const { listing, options } = question;
  return (
    <div className="grid gap-4">
      {listing.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section tabIndex={0} aria-label="Listing" className="overflow-x-auto rounded-lg bg-sunk px-4 py-3">
          <pre className="font-mono text-sm leading-relaxed">{listing.join('\n')}</pre>
        </section>
      )}
      <Options {...rest} options={options} />
    </div>
  );
}
