import { loadContent } from '@/lib/content/load';
import { getPortDirectory } from '@/lib/content/port-directory';
import { getDb } from '@/lib/db/client';
import type { StudyContext } from './context';
import { turnKeyFrom } from './turn';

const kept = globalThis as typeof globalThis & { wellKnownContext?: StudyContext };

/** The process's study context: content from the working folder, database and secret from the environment. */
export function getStudyContext(): StudyContext {
  if (kept.wellKnownContext) return kept.wellKnownContext;
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the app with npm start');
  const { catalog } = loadContent(process.cwd());
  kept.wellKnownContext = { db: getDb(), catalog, turnKey: turnKeyFrom(secret) };
  return kept.wellKnownContext;
}

/** Opens the process's context when the server starts, and ends the process, saying why, when it cannot be opened. */
export async function openStudyContext(): Promise<void> {
  try {
    const { db, catalog } = getStudyContext();
    await db.$queryRaw`SELECT 1`;
    getPortDirectory(catalog);
  } catch (error) {
    console.error('Well Known cannot start:', error);
    process.exit(1);
  }
}
