import type { Drawing } from '../drawing';
import { Arrow, Box, Words } from '../marks';

const ANSWERS = [
  { words: 'Wrong, or “I don’t know”', end: 178 },
  { words: 'Right with a hint, or partly right', end: 222 },
  { words: 'Right', end: 286 },
] as const;

/** Shows how much later a topic returns after each kind of answer. */
export const answerSteps: Drawing = {
  name: 'answer-steps',
  title: 'Your answer decides when a topic returns',
  description:
    'Three arrows of different lengths start today. A wrong answer, or “I don’t know”, brings a topic back soon. If your answer is partly right, or right with a hint, the topic comes back a little later. If your answer is right, the topic stays away the longest.',
  sources: [],
  picture: (
    <>
      <Words at={[20, 24]} isBold>
        today
      </Words>
      <Words at={[300, 24]} anchor="end" ink="muted">
        later
      </Words>
      <path d="M20 36V186" stroke="currentColor" strokeWidth={1.5} />
      {ANSWERS.map(({ words, end }, place) => {
        const y = 74 + place * 48;
        const isFurthest = place === ANSWERS.length - 1;
        return (
          <g key={words}>
            <Words at={[30, y - 10]}>{words}</Words>
            <Arrow from={[20, y + 4]} to={[end, y + 4]} ink={isFurthest ? 'accent' : 'plain'} />
            <Box at={[end + 4, y - 6]} size={[20, 20]} />
          </g>
        );
      })}
    </>
  ),
};
