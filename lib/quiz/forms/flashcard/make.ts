import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { serviceSolution } from '@/lib/quiz/making/service-question';
import { endpointPrompt, formatEndpoint, portPrompt, servicePrompt } from '@/lib/quiz/making/service-sentences';
import { definitionSolution, meaningPrompt } from '@/lib/quiz/making/written-question';
import type { FlashcardKey, FlashcardQuestion } from './question';

type Asked = Made<FlashcardQuestion, FlashcardKey>;

/** Returns the card for a concept whose author wrote none. It asks what the term means. */
const termCard = ({ term, title, definition }: WrittenConcept) => ({
  question: meaningPrompt(term?.name ?? title),
  answer: definition,
});

/**
 * Returns a prompt that asks for a service's port and transport, or only for the port if another row has the same
 * subject.
 */
function cardPrompt({ services }: Catalog, service: ServiceConcept): string {
  const isTwin = services.some(({ id, subject }) => id !== service.id && subject === service.subject);
  return isTwin ? portPrompt(service) : endpointPrompt(service);
}

/** Makes a card that learners answer in their heads, turn over, and grade themselves. */
export function makeFlashcard({ catalog, chance }: QuestionSource, concept: Concept): Asked {
  if (concept.kind === 'service') {
    const byPort = chance.below(2) === 0;
    const back = byPort ? concept.label : formatEndpoint(concept);
    const prompt = byPort ? servicePrompt(concept) : cardPrompt(catalog, concept);
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
