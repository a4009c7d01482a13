import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const FORMS = ['Typed answer', 'Match', 'Sort'] as const;

/** Shows that a topic that the learner keeps forgetting returns in different forms. */
export const otherWays: Drawing = {
  name: 'other-ways',
  title: 'What keeps slipping comes in other forms',
  description:
    'A question about port 995 was missed again and again as multiple choice. Three arrows lead from it to different forms of question: a typed answer, matching, and sorting. One of these forms is marked as the next one.',
  sources: [],
  picture: (
    <>
      <Box at={[16, 64]} size={[108, 72]} fill="sunk" />
      <Words at={[70, 88]} anchor="middle">
        Multiple choice
      </Words>
      <Code at={[70, 108]} anchor="middle" isBold>
        995/tcp
      </Code>
      <Words at={[70, 127]} anchor="middle" ink="muted">
        missed again
      </Words>
      {FORMS.map((form, place) => {
        const y = 24 + place * 60;
        const isNext = place === 0;
        return (
          <g key={form}>
            <Arrow from={[128, 100]} to={[188, y + 17]} />
            <Box at={[192, y]} size={[112, 34]} fill={isNext ? 'accent' : 'card'} />
            <Words at={[248, y + 21]} anchor="middle" ink={isNext ? 'on-accent' : 'plain'}>
              {form}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
