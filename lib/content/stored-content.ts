import fs from 'node:fs';
import path from 'node:path';
import type { CatalogData } from '@/lib/catalog/catalog';
import { processSlot } from '@/lib/system/process-slot';
import type { PortUses } from './port-uses';

/** The checked content as plain data, which a build stores in one file. */
export type StoredContent = { readonly catalog: CatalogData; readonly portUses: PortUses };

/** What the start command has read. Next's bundle, which has its own copy of this module, uses it. */
const kept = processSlot<StoredContent>('stored content');

/** The environment variable that tells the processes of a build which file contains the checked content. */
export const CONTENT_VARIABLE = 'CHECKED_CONTENT';

const fileIn = (root: string): string => path.join(root, '.next/content.json');

/**
 * Writes the content to a file. Reading and checking the `content` folder takes most of a second, and all processes of
 * a build and all its starts use the same content.
 */
export const writeContent = (file: string, content: StoredContent): void =>
  fs.writeFileSync(file, JSON.stringify(content));

/** Moves the file with the content to its place in the build. */
export const storeContent = (root: string, file: string): void => fs.renameSync(file, fileIn(root));

/** Makes this process use the content of the build, which must have been made from the current `content` folder. */
export function takeStoredContent(root: string): void {
  kept.value = JSON.parse(fs.readFileSync(fileIn(root), 'utf8'));
}

/** Returns the content of the build; undefined if this process reads the `content` folder instead. */
export function findStoredContent(): StoredContent | undefined {
  const file = process.env[CONTENT_VARIABLE];
  if (file !== undefined) kept.value ??= JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  return kept.value;
}
