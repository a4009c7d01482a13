import { notingFailures } from '@/lib/administration/note-failures';
import { makeSetupLink } from '@/lib/administration/setup-link';
import { openCatalog } from '@/lib/content/open-catalog';
import { readPortDirectory } from '@/lib/content/port-directory';
import { type Environment, readEnvironment } from '@/lib/env';
import { makeMailer, type SendMail } from '@/lib/mail/mail';
import type { StudyContext } from '@/lib/study/context';
import { refit } from '@/lib/study/refit/refit';
import { makeRefitter, type Refitter } from '@/lib/study/refit/refitter';
import { lazily } from '@/lib/system/lazily';
import { processSlot } from '@/lib/system/process-slot';
import { type AttemptLimits, makeAttemptLimits, sweepHourly } from './auth/attempts/attempts';
import { openSessionWatch } from './auth/session/open-session-watch';
import { makeTokenReader, type ReadSessionToken, sessionKeyFrom } from './auth/session/session-token';
import type { SessionWatch } from './auth/session/session-watch';
import { openServingDb } from './db/connection/client';
import { makeAnswerLine } from './study/answer/answer-line';
import { makeAnswerPace } from './study/answer/answer-pace';
import type { AnswerDesk } from './study/answer/take-answer';
import { makeIssuedTurns } from './study/sitting/issued-turns';
import { turnKeyFrom } from './study/sitting/turn';

/** Everything that the app's pages, actions, and routes need. */
export type App = StudyContext & {
  readonly environment: Environment;
  /** The installation's secret, from which all keys are derived. */
  readonly secret: string;
  readonly readSessionToken: ReadSessionToken;
  readonly sessions: SessionWatch;
  readonly limits: AttemptLimits;
  readonly answerDesk: AnswerDesk;
  readonly ports: ReturnType<typeof readPortDirectory>;
  readonly refitter: Refitter;
  readonly sendMail: SendMail;
  /** Makes a link for the first administrator; null if there already is an administrator. */
  readonly makeSetupLink: (origin: string) => Promise<string | null>;
  /** Stops the background work and disconnects from the database. */
  readonly close: () => Promise<void>;
};

/** The slot in which the command that started the app finds the app, in order to close it. */
const kept = processSlot<App>('app');

/**
 * The pause before each learner's refit, in milliseconds. It leaves the processor and the database free for answers.
 */
const REFIT_PAUSE_MS = 1000;

/**
 * Returns the process's only app. Each part is made when it is first used, because a page that is built in advance
 * reads the content but has neither a database nor a secret.
 */
export function getApp(): App {
  kept.value ??= openApp();
  return kept.value;
}

/**
 * Opens what the first request needs. Called when the server starts. If that fails, prints the reason and ends the
 * process.
 */
export async function startApp(): Promise<void> {
  try {
    const app = getApp();
    await Promise.all([app.turnKey, app.ports, app.db.$queryRaw`SELECT 1`]);
  } catch (error) {
    console.error('Well Known cannot start:', error);
    process.exit(1);
  }
}

function openApp(): App {
  const closers: (() => Promise<void>)[] = [];
  const app: App = lazily<App>({
    environment: () => readEnvironment(),
    secret: () => requireVariable(app.environment, 'NEXTAUTH_SECRET'),
    catalog: openCatalog,
    ports: () => readPortDirectory(app.catalog),
    turnKey: () => turnKeyFrom(app.secret),
    issuedTurns: () => makeIssuedTurns(),
    readSessionToken: () => makeTokenReader(sessionKeyFrom(app.secret)),
    db: () => {
      const db = openServingDb(requireVariable(app.environment, 'DATABASE_URL'));
      closers.push(() => db.$disconnect());
      return db;
    },
    sessions: () => openSessionWatch(app.db),
    limits: () => sweepHourly(makeAttemptLimits(app.db, app.secret), Date.now),
    answerDesk: () => ({ pace: makeAnswerPace(app.environment.ANSWERS_PER_MINUTE), line: makeAnswerLine() }),
    refitter: () => {
      const refitter = makeRefitter({
        refit: (learnerId) => refit(app, learnerId, new Date()),
        onError: (error) => console.error('A refit failed; the earlier parameters stay in use:', error),
        pauseMs: REFIT_PAUSE_MS,
      });
      closers.push(() => refitter.stop());
      return refitter;
    },
    noteAnswered: () => app.refitter.noteAnswered,
    sendMail: () =>
      notingFailures(
        () => app.db,
        makeMailer(app.environment),
        () => new Date(),
      ),
    makeSetupLink: () => (origin) => makeSetupLink(app.db, origin, new Date()),
    close: () => async () => {
      for (const close of closers.splice(0).reverse()) await close();
    },
  });
  return app;
}

/** Returns a variable that the command that starts the app always sets. */
function requireVariable(environment: Environment, name: 'DATABASE_URL' | 'NEXTAUTH_SECRET'): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`${name} is not set: start the app with npm start`);
  return value;
}
