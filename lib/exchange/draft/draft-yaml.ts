import { Document } from 'yaml';
import type { Draft } from './draft-content';
import { missingInQuestion } from './draft-question';
import { missingIn } from './draft-service';

/**
 * Returns a draft as YAML: rows for `content/services.yaml`, and questions grouped by the concept whose file they
 * belong in.
 */
export function writeDraft(draft: Draft, from: string): string {
  const document = new Document();
  document.commentBefore = [
    ` Drafted from ${from.replace(/\p{Cc}/gu, ' ')}. None of this is in use yet: read every line, write what is missing, move it`,
    ' under "services" of content/services.yaml and "asks" of content/concepts/<concept>.yaml, and run `npm run content:check`.',
    ...(draft.questions.length > 0
      ? [' Choose a concept for each of the "questions". A question with "pairs" goes under the concept\'s "pairings".']
      : []),
  ].join('\n');
  const services = draft.services.map((service) => {
    const node = document.createNode(service);
    const missing = missingIn(service);
    if (missing.length > 0) node.commentBefore = ` missing: ${missing.join(', ')}`;
    return node;
  });
  const questions = draft.questions.map((question) => {
    const node = document.createNode(question);
    node.commentBefore = ` missing: ${missingInQuestion(question).join(', ')}`;
    return node;
  });
  const contents = {
    ...(services.length > 0 && { services }),
    ...(draft.asks.size > 0 && { asks: Object.fromEntries(draft.asks) }),
    ...(questions.length > 0 && { questions }),
  };
  document.contents = document.createNode(contents) as typeof document.contents;
  return document.toString({ lineWidth: 120 });
}
