'use client';

import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { AnyInputProps } from '../input-props';
import { Listing } from '../listing/listing';
import { Options } from './options-input';

type ReadingInputProps = AnyInputProps & {
  readonly question: Extract<Question, { readonly listing: readonly string[] }>;
  readonly toResponse: (choice: number) => GivenResponse;
};

/** Text to read, as a program would print it, with answers to choose from. */
export function ReadingInput({ question, ...rest }: ReadingInputProps) {
  const { listing, options, prompt } = question;
  return (
    <div className="grid min-w-0 gap-4">
      {listing.length > 0 && <Listing lines={listing} judged={rest.places !== null} />}
      <Options {...rest} prompt={prompt} options={options} />
    </div>
  );
}
