import type { Family } from '@/lib/catalog/concept';
import type { Item } from '@/lib/exchange/write/item';
import type { ExportedBody } from '@/lib/quiz/exported-question';

export const FAMILIES: readonly Family[] = [{ id: 'ports', label: 'Port numbers' }];

/** An item with little content, except for the subject of a test. */
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
