import { describe, expect, it } from 'vitest';
import { lookUp } from '@/lib/catalog/look-up';
import { readPortDirectory } from '@/lib/content/port-directory';
import { content } from '../../content';

const directory = readPortDirectory(content.catalog);
const find = (text: string) => lookUp(content.catalog, directory, text).hits;
const paths = (text: string) => find(text).map(({ path }) => path);

describe('the search', () => {
  it('finds a port by its number, before ports that begin with the same digits', () => {
    expect(paths('443')[0]).toBe('/ports/443');
    expect(paths('22/tcp')[0]).toBe('/ports/22');
  });

  it('finds a service by any of its names', () => {
    expect(paths('ssh')[0]).toBe('/ports/22');
    expect(paths('Postgres')).toContain('/ports/5432');
  });

  it('finds a topic by its title before ports that only contain the word', () => {
    const [first] = find('handshake');
    expect(first?.port).toBeNull();
    expect(first?.title).toMatch(/handshake/i);
  });

  it('finds every written topic by its title', () => {
    for (const concept of content.catalog.concepts) {
      if (concept.kind !== 'written') continue;
      expect(
        find(concept.title).some(({ path }) => path.endsWith(`/${concept.id}`)),
        concept.title,
      ).toBe(true);
    }
  });

  it('puts a service with exactly this name before topics', () => {
    expect(find('time')[0]?.port).toBe(37);
  });

  it('finds at most eight, each once, and nothing for an empty query', () => {
    for (const text of ['port', 'tcp', '1', '0-1023']) {
      const found = paths(text);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found).size).toBe(found.length);
    }
    expect([paths(''), paths('  '), paths('zzzzz'), paths('70000')]).toEqual([[], [], [], []]);
  });
});
