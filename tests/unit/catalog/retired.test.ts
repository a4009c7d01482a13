import { describe, expect, it } from 'vitest';
import { findBelief } from '@/lib/classroom/insight/misconception';
import { readPortDirectory } from '@/lib/content/port-directory';
import type { Port } from '@/lib/network/port';
import { content } from '../../content';

const { catalog } = content;

describe('a retired service', () => {
  it('is in no list of concepts to ask about, assign, or count', () => {
    expect(catalog.retired.length).toBeGreaterThan(10);
    expect(catalog.retired.map(({ id }): string => id)).toContain('experiment-1');
    for (const { id } of catalog.retired) {
      expect(catalog.find(id), id).toBeNull();
      expect([...catalog.concepts, ...catalog.services].map((each) => each.id)).not.toContain(id);
    }
  });

  it('keeps its name for the log and for misconceptions that learners have revealed', () => {
    expect(catalog.findEver('pop2')?.title).toBe('POP2');
    expect(findBelief(catalog, 'pop3~pop2/port')).toBe('POP3 uses TCP port 109 by default.');
    expect(findBelief(catalog, 'pop2~pop3/name')).toBe('POP3 uses TCP port 109 by default.');
  });

  it('stays in the port explorer', () => {
    const { services } = readPortDirectory(catalog).look(109 as Port);
    expect(services.map(({ id }): string => id)).toEqual(['pop2']);
  });
});
