import { inWords, plural } from '@/lib/words/count';
import type { Hint } from './hint';

/** Describes a hint in a sentence. Counts are spelled out, so that no figure can be mistaken for the answer. */
export function describeHint(hint: Hint): string {
  switch (hint.kind) {
    case 'strike':
      return `${capital(inWords(hint.options.length))} ${plural(hint.options.length, 'wrong option is', 'wrong options are')} struck out.`;
    case 'number': {
      const digits = `${inWords(hint.digits)} ${plural(hint.digits, 'digit')}`;
      return hint.range === null ? `It has ${digits}.` : `It is one of the ${hint.range} Ports and has ${digits}.`;
    }
    case 'term':
      return `It begins with “${hint.first}” and has ${inWords(hint.length)} ${plural(hint.length, 'character')}.`;
    case 'place':
      return `“${hint.item}” ${hint.verb} ${hint.belongs}.`;
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
