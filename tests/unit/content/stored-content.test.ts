import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentToStore } from '@/lib/content/content-to-store';
import { openCatalog } from '@/lib/content/open-catalog';
import { readPortDirectory } from '@/lib/content/port-directory';
import {
  CONTENT_VARIABLE,
  type StoredContent,
  storeContent,
  takeStoredContent,
  writeContent,
} from '@/lib/content/stored-content';
import { processSlot } from '@/lib/system/process-slot';
import { content } from '../../content';

const project = path.resolve(import.meta.dirname, '../../..');
const build = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-content-'));
fs.mkdirSync(path.join(build, '.next'));
const checked = contentToStore(project);
const file = path.join(build, 'content.json');
afterEach(() => {
  delete process.env[CONTENT_VARIABLE];
  delete processSlot<StoredContent>('stored content').value;
});

/** The parts of a catalog that are data, and what its functions return. */
const describeCatalog = (catalog: ReturnType<typeof openCatalog>) => ({
  ...catalog,
  find: catalog.order.map(catalog.find),
  findEver: catalog.retired.map(({ id }) => catalog.findEver(id)),
  get: catalog.order.map(catalog.get),
});

describe('the content that a build stores', () => {
  it('makes the same catalog and the same ports as the folder content', () => {
    const read = content.catalog;
    const directory = readPortDirectory(read);
    writeContent(file, checked);
    storeContent(build, file);
    takeStoredContent(build);
    const stored = openCatalog();
    expect(stored.concepts).not.toBe(read.concepts);
    expect(describeCatalog(stored)).toStrictEqual(describeCatalog(read));
    const storedDirectory = readPortDirectory(stored);
    for (const port of [0, 22, 53, 443, 3000, 6000, 49_152, 65_535]) {
      expect(storedDirectory.look(port as never)).toStrictEqual(directory.look(port as never));
    }
  });

  it('is used instead of the folder content', () => {
    writeContent(file, { ...checked, catalog: { ...checked.catalog, version: 'of the build' } });
    storeContent(build, file);
    takeStoredContent(build);
    expect(openCatalog().version).toBe('of the build');
  });

  it('is used by the processes of the build itself, which find it through a variable', () => {
    writeContent(file, { ...checked, catalog: { ...checked.catalog, version: 'of the build' } });
    process.env[CONTENT_VARIABLE] = file;
    expect(openCatalog().version).toBe('of the build');
  });
});
