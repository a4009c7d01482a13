import type { Family } from '@/lib/catalog/concept';
import type { Item } from '@/lib/exchange/write/item';
import type { ExportedBody } from '@/lib/quiz/exported-question';

export const FAMILIES: readonly Family[] = [{ id: 'ports', label: 'Port numbers' }];

/** Returns an item with a given body and little other content. `more` replaces fields that a test is about. */
export const sampleItem = (body: ExportedBody, more: Partial<Item> = {}): Item => ({
  id: 'port-number/single-choice/1',
  title: 'Port number',
  family: 'ports',
  prompt: 'What is it?',
  afterGap: null,
  body,
  right: 'That',
  explanation: 'So it is.',
  sources: [{ label: 'RFC 768', url: 'https://www.rfc-editor.org/rfc/rfc768?a=1&b=2' }],
  ...more,
});
