import type { Concept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import { serviceSolution } from '@/lib/quiz/making/service-question';
import { formatEndpoint, servicePrompt } from '@/lib/quiz/making/service-sentences';
import { definitionSolution } from '@/lib/quiz/making/written-question';
import type { FlashcardKey, FlashcardQuestion } from './question';

type Asked = Made<FlashcardQuestion, FlashcardKey>;

/** The card of a concept for which its author wrote none: it asks for the term. */
const termCard = ({ term, title, definition }: WrittenConcept) => ({
  question: `What is meant by “${term?.name ?? title}”?`,
  answer: definition,
});

/** A card to answer in one's head, flip, and grade oneself. */
export function makeFlashcard(concept: Concept, chance: Chance): Asked {
  if (concept.kind === 'service') {
    const byPort = chance.below(2) === 0;
    const back = byPort ? concept.label : formatEndpoint(concept);
    const prompt = byPort ? servicePrompt(concept) : `${concept.label}: which port and transport?`;
    return {
      question: { form: 'flashcard', prompt },
      key: { form: 'flashcard', ...serviceSolution(concept, back), back },
    };
  }
  const { question, answer: back } = concept.card ?? termCard(concept);
  return {
    question: { form: 'flashcard', prompt: question },
    key: { form: 'flashcard', ...definitionSolution(concept, back), back },
  };
}
