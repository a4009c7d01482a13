import type { Concept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import { endpointOf, servicePrompt, solutionOf } from '@/lib/quiz/making/service-question';
import { definitionSolution } from '@/lib/quiz/making/written-question';
import type { FlashcardKey, FlashcardQuestion } from './question';

type Asked = Made<FlashcardQuestion, FlashcardKey>;

/** The card of a concept for which its author wrote none. */
const cardOfDefinition = ({ term, title, definition }: WrittenConcept) => ({
  question: term === null ? `Explain: ${title}` : `What is meant by “${term.name}”?`,
  answer: definition,
});

/** A card to answer in one's head, flip, and grade oneself. */
export function makeFlashcard(concept: Concept, chance: Chance): Asked {
  if (concept.kind === 'service') {
    const byPort = chance.below(2) === 0;
    const back = byPort ? concept.label : endpointOf(concept);
    const prompt = byPort ? servicePrompt(concept) : `${concept.label}: which port and transport?`;
    return {
      question: { form: 'flashcard', prompt },
      key: { form: 'flashcard', ...solutionOf(concept, back), back },
    };
  }
  const { question, answer: back } = concept.card ?? cardOfDefinition(concept);
  return {
    question: { form: 'flashcard', prompt: question },
    key: { form: 'flashcard', ...definitionSolution(concept, back), back },
  };
}
