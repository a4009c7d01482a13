import { loadContent } from '@/lib/content/load';
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
