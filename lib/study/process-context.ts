import { loadContent } from '@/lib/content/load';
import { getPortDirectory } from '@/lib/content/port-directory';
import { type Db, getDb } from '@/lib/db/client';
import { readEnvironment } from '@/lib/env';
import { makeAnswerLine } from './answer-line';
import { makeAnswerPace } from './answer-pace';
import type { StudyContext } from './context';
import { refit } from './refit/refit';
import { makeRefitter, type Refitter } from './refit/refitter';
import type { AnswerDesk } from './take-answer';
import { turnKeyFrom } from './turn';

/** Survives hot reloads; the command that started the app stops the refitter before it closes the database. */
const kept = globalThis as typeof globalThis & {
  wellKnownContext?: StudyContext;
  wellKnownAnswerDesk?: AnswerDesk;
  wellKnownRefitter?: Refitter;
};

/** Between two learners' refits the processor and the database belong to answers alone for so long. */
const REFIT_PAUSE_MS = 1000;

/** The process's study context: content from the working folder, database and secret from the environment. */
export function getStudyContext(): StudyContext {
  if (kept.wellKnownContext) return kept.wellKnownContext;
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the app with npm start');
  const { catalog } = loadContent(process.cwd());
  const db = getDb();
  const { noteAnswered } = keepRefitter(db);
  kept.wellKnownContext = { db, catalog, turnKey: turnKeyFrom(secret), noteAnswered };
  return kept.wellKnownContext;
}

/** What the process remembers of the answers that it takes. */
export function getAnswerDesk(): AnswerDesk {
  kept.wellKnownAnswerDesk ??= { pace: makeAnswerPace(readEnvironment().ANSWERS_PER_MINUTE), line: makeAnswerLine() };
  return kept.wellKnownAnswerDesk;
}

function keepRefitter(db: Db): Refitter {
  kept.wellKnownRefitter ??= makeRefitter({
    refit: (learnerId) => refit(db, learnerId, new Date()),
    onError: (error) => console.error('A refit failed; what was there stays:', error),
    pauseMs: REFIT_PAUSE_MS,
  });
  return kept.wellKnownRefitter;
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
