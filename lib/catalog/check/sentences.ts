import type { Concept, WrittenConcept } from '../concept';
import { checkTransport } from './asked-port';
import type { ConceptFault, FaultPath, ReportFault } from './concept-fault';
import { foldChoice, foldSentence, hasWords } from './fold';

const LEANS_ON_ANOTHER = /^(It|Its|This|These|They|Their|Them)\b/;

/** Checks that facts and beliefs make sense on their own, and that a definition does not give its term away. */
export function checkSentences(concept: WrittenConcept, say: ReportFault): void {
  for (const name of concept.term ? [concept.term.name, ...concept.term.accept] : []) {
    if (hasWords(concept.definition, name)) {
      say(['definition'], `gives away the term "${name}"`, 'use other words');
    }
  }
  if (concept.term === null && concept.card === null) {
    say(['title'], 'has neither a "term" nor a "card"', 'write a "card" with a question and its answer');
  }
  for (const { path, text } of listStatements(concept)) {
    const word = LEANS_ON_ANOTHER.exec(text)?.[0];
    if (word !== undefined) {
      say(path, `begins with "${word}", so it makes no sense alone`, 'name what the sentence is about');
    }
  }
  concept.facts.forEach(({ text, gap }, index) => {
    if (gap === null) return;
    const count = text.split(gap.text).length - 1;
    if (count === 0) say(['facts', index, 'gap'], `"${gap.text}" is not in the text`, 'copy the gap from the text');
    if (count > 1)
      say(['facts', index, 'gap'], `"${gap.text}" occurs ${count} times in the text`, 'make the gap longer');
    const [before = '', after = ''] = text.split(gap.text);
    checkTransport(gap.transport, { before, after }, ['facts', index, 'gap', 'transport'], say);
  });
}

type Statement = { readonly path: FaultPath; readonly text: string };

const listStatements = (concept: WrittenConcept): readonly Statement[] => [
  ...concept.facts.map(({ text }, index) => ({ path: ['facts', index, 'text'], text })),
  ...concept.misconceptions.map(({ belief }, index) => ({ path: ['misconceptions', index, 'belief'], text: belief })),
];

/** Finds statements, definitions, and terms that occur twice, in one concept or in two. */
export function findRepetitions(concepts: readonly Concept[]): ConceptFault[] {
  const faults: ConceptFault[] = [];
  const noteOnce = (fold: (text: string) => string, what: string, hint: string) => {
    const seen = new Map<string, Concept>();
    return (concept: Concept, path: FaultPath, text: string): void => {
      const earlier = seen.get(fold(text));
      if (earlier) faults.push({ concept, path, message: `${what} of "${earlier.id}"`, hint });
      else seen.set(fold(text), concept);
    };
  };
  const noteStatement = noteOnce(foldSentence, 'repeats a sentence', 'remove it, or say something else');
  const noteDefinition = noteOnce(foldSentence, 'repeats the definition', 'say what sets this concept apart');
  const noteTerm = noteOnce(foldChoice, 'is also a term', 'keep the term only in the concept that it fits best');
  for (const concept of concepts) {
    if (concept.kind !== 'written') continue;
    for (const { path, text } of listStatements(concept)) noteStatement(concept, path, text);
    noteDefinition(concept, ['definition'], concept.definition);
    if (!concept.term) continue;
    noteTerm(concept, ['term', 'name'], concept.term.name);
    concept.term.accept.forEach((text, index) => {
      noteTerm(concept, ['term', 'accept', index], text);
    });
  }
  return faults;
}
