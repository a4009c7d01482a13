import type { Drawing } from '../drawing';
import { Box, Words } from '../marks';

const PLACES = Array.from({ length: 10 }, (_, place) => place);
/** The positions of a new topic that is missed, and of its second try. */
const NEW = 1;
const AGAIN = 6;
const xOf = (place: number): number => 16 + place * 29;

/** Shows what a day's quiz consists of. */
export const quizMix: Drawing = {
  name: 'quiz-mix',
  title: 'A day’s quiz mixes reviews with new topics',
  description:
    'A row of ten questions shows one day’s quiz. Most of them are reviews, which are due because you have begun to forget their topics. One question introduces a new topic; the quiz has more new topics when your minutes leave room. In your first quizzes, a new topic that you miss can come back a few questions later.',
  sources: [],
  picture: (
    <>
      <Words at={[16, 28]} isBold>
        today’s quiz
      </Words>
      {PLACES.map((place) => (
        <Box
          key={place}
          at={[xOf(place), 88]}
          size={[24, 36]}
          fill={place === NEW ? 'accent' : 'sunk'}
          isDashed={place === AGAIN}
        />
      ))}
      <path
        d={`M${xOf(NEW) + 12} 82C${xOf(NEW) + 12} 58 ${xOf(AGAIN) + 12} 58 ${xOf(AGAIN) + 12} 80`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
      />
      <path d={`M${xOf(AGAIN) + 8} 75l4 6l4 -6`} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[xOf(NEW) + 84, 57]} anchor="middle" ink="muted">
        missed: a second try
      </Words>
      <path d={`M${xOf(NEW) + 12} 128V148`} stroke="currentColor" strokeWidth={1.5} />
      <Words at={[xOf(NEW) + 12, 164]} anchor="middle" isBold>
        a new topic
      </Words>
      <path d={`M${xOf(7)} 130V138H${xOf(9) + 24}V130`} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[304, 156]} anchor="end">
        reviews that are due
      </Words>
    </>
  ),
};
