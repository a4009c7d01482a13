import { describe, expect, it } from 'vitest';
import type { WrittenConcept } from '@/lib/catalog/concept';
import type { Form } from '@/lib/quiz/forms/registry';
import { content } from '../../content';
import { CLAIM_PLACES } from './claim-places';

/** The 71 statements in the text on which the content is based. The concepts refer to them as C01 to C71. */
const CLAIMS = Array.from({ length: 71 }, (_, place) => `C${String(place + 1).padStart(2, '0')}`);

const written = content.catalog.concepts.filter((concept) => concept.kind === 'written');

type Taught = { readonly claims: readonly string[]; readonly forms: readonly Form[] };

/** Lists the entries of a concept, each with the forms that can ask about it. */
const listEntries = (concept: WrittenConcept): readonly Taught[] => [
  ...concept.facts.map(({ claims, gap }) => ({
    claims,
    forms: ['single-choice', 'multiple-choice', 'true-false', ...(gap ? ['cloze' as const] : [])] as const,
  })),
  ...concept.misconceptions.map(({ claims }) => ({
    claims,
    forms: ['single-choice', 'multiple-choice', 'true-false'] as const,
  })),
  ...concept.asks.map(({ claims, number, accept }) => ({
    claims,
    forms: [
      'single-choice',
      ...(number === null ? [] : ['typed-number' as const]),
      ...(accept === null ? [] : ['typed-term' as const]),
    ] as const,
  })),
  ...concept.pairings.map(({ claims }) => ({ claims, forms: ['match'] as const })),
  ...concept.sequences.map(({ claims }) => ({ claims, forms: ['order'] as const })),
  ...concept.groupings.map(({ claims }) => ({ claims, forms: ['sort'] as const })),
];

describe('the statements of the subject', () => {
  it.each(CLAIMS)('%s is taught by a concept and can be asked about in at least two forms', (claim) => {
    const teaching = written.filter((concept) => listEntries(concept).some(({ claims }) => claims.includes(claim)));
    const forms = teaching.flatMap(listEntries).flatMap((entry) => (entry.claims.includes(claim) ? entry.forms : []));
    expect(teaching.length).toBeGreaterThanOrEqual(1);
    expect(new Set(forms).size).toBeGreaterThanOrEqual(2);
  });

  it.each(CLAIM_PLACES)('%s is taught at %s, from %s', (claim, place, source) => {
    const [concept, field, id] = place.split('/');
    const entries = written.find((entry) => entry.id === concept)?.[field as 'facts' | 'misconceptions' | 'asks'];
    const entry = entries?.find((each) => each.id === id);
    expect(entry?.claims).toContain(claim);
    expect(entry?.sources.map(({ label }) => label)).toContain(source);
  });

  it('each have a row in the table', () => {
    expect([...new Set(CLAIM_PLACES.map(([claim]) => claim))]).toEqual(CLAIMS);
  });

  it('are exactly these', () => {
    const named = new Set(written.flatMap(listEntries).flatMap(({ claims }) => claims));
    expect([...named].toSorted()).toEqual(CLAIMS);
  });
});
