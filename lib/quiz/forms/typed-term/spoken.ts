import type { SpokenForms } from '@/lib/quiz/exported-question';
import type { TypedTermKey } from './question';

/** Lists the accepted terms as people write them, each once. The term that is taught comes first. */
export function listAccepted(key: TypedTermKey, spoken: SpokenForms): readonly string[] {
  const forms = [key.right, ...key.accepted.flatMap((folded) => spoken.get(folded) ?? [folded])];
  return forms.filter((form, place) => forms.findIndex((each) => each.toLowerCase() === form.toLowerCase()) === place);
}
