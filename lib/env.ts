import path from 'node:path';
import { z } from 'zod';
import { basePath } from '@/lib/base-path';
import { DEFAULT_LOG_LEVEL, LOG_LEVELS } from '@/lib/monitor/log-level';
import { StartError } from '@/lib/system/start-error';

/** The minimum length of a secret or token, in characters. */
export const SHORTEST_SECRET = 16;

/**
 * An optional variable. A variable with an empty value is an error, because it is usually a mistake, such as a secret
 * missing from a deployment. Treating it as "not set" could silently open another database.
 */
const optional = z
  .string()
  .trim()
  .min(1, { abort: true, error: 'is set but empty; unset it or give it a value' })
  .optional();

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Matches `/` and paths such as `/learn`, in which nothing needs encoding and nothing leads elsewhere. */
const PATH = /^\/$|^(?:\/[A-Za-z0-9][\w.~-]*)+\/?$/;

/** The path at which next-auth itself expects its address. `lib/cli/start.ts` adds it to NEXTAUTH_URL. */
export const NEXT_AUTH_PATH = '/api/auth';

/**
 * Returns whether an address ends where the app's own addresses begin, so that pages, cookies, and links in e-mails all
 * begin with it.
 */
const isPublicAddress = (text: string): boolean => {
  const { pathname, search, hash, username, password } = new URL(text);
  const isBegin = [basePath(), `${basePath()}/`, `${basePath()}${NEXT_AUTH_PATH}`].includes(pathname);
  return isBegin && `${search}${hash}${username}${password}` === '' && !/[?#]/.test(text);
};

/**
 * Who may create an account: anyone; those with an invitation, including through OpenID; or only those who use an
 * invitation or a class code on the sign-up page.
 */
export const signUpRuleSchema = z.enum(['open', 'invited', 'closed']);
export type SignUpRule = z.infer<typeof signUpRuleSchema>;

/**
 * Returns the number of hours that a string such as `12h` or `1d` means, null for `off`, and undefined for anything
 * else.
 */
function readHours(text: string): number | null | undefined {
  if (text === 'off') return null;
  const [, count = '', unit] = /^([1-9]\d{0,2})([hd])$/.exec(text) ?? [];
  return count === '' ? undefined : Number(count) * (unit === 'd' ? 24 : 1);
}

const environmentSchema = z
  .object({
    /** The folder of the private database and the installation's secret. */
    DATA_DIR: optional.transform((folder) => path.resolve(/* turbopackIgnore: true */ folder ?? 'data')),
    /** The folder in which backups are stored. The default is `backups` in the data folder. */
    BACKUP_DIR: optional,
    /**
     * How often the app backs up its database by itself. Without it, a private database is backed up daily, and a
     * server is not.
     */
    BACKUP_EVERY: optional.refine(
      (text) => text === undefined || readHours(text) !== undefined,
      'must be a number of hours or days, for example 12h or 1d, or off',
    ),
    /** The user's own PostgreSQL server. Without it, a private one is started. */
    DATABASE_URL: optional,
    PORT: optional
      .refine((text) => text === undefined || /^\d{1,5}$/.test(text), 'must be a port, 1 to 65535')
      .transform((text) => Number(text ?? 3000))
      .refine((port) => port >= 1 && port <= 65_535, 'must be a port, 1 to 65535'),
    /** The address to listen on, which decides who can connect. By default, only this computer can. */
    HOST: optional.transform((host) => host ?? '127.0.0.1'),
    NEXTAUTH_SECRET: optional.refine(
      (secret) => secret === undefined || secret.length >= SHORTEST_SECRET,
      `must have at least ${SHORTEST_SECRET} characters`,
    ),
    /** The path of the site under which the app runs. `lib/base-path.ts` reads it; here it is only checked. */
    BASE_PATH: optional.refine((path) => path === undefined || PATH.test(path), 'must be a path such as /learn'),
    /**
     * The app's address as users see it, if there is a proxy in front: scheme, host, port, and BASE_PATH, without a
     * slash at the end.
     */
    NEXTAUTH_URL: optional
      .refine((url) => url === undefined || isWebAddress(url), {
        abort: true,
        error: 'must be a web address, for example https://learn.example.org',
      })
      .refine(
        (url) => url === undefined || isPublicAddress(url),
        'must be the scheme, the host, and BASE_PATH if that is set, without a query, fragment, or user name, for example https://learn.example.org, or https://example.org/learn with BASE_PATH=/learn',
      )
      .transform((url) => url && new URL(url).origin + basePath()),
    /** Who may create an account. Without it, an administrator decides while the app runs. */
    SIGN_UP: optional.pipe(
      z.enum(signUpRuleSchema.options, `must be one of ${signUpRuleSchema.options.join(', ')}`).optional(),
    ),
    LOG_LEVEL: optional
      .transform((level) => level ?? DEFAULT_LOG_LEVEL)
      .pipe(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)),
    /** The token for reading /api/metrics. Without it, there are no metrics. */
    METRICS_TOKEN: optional.refine(
      (token) => token === undefined || token.length >= SHORTEST_SECRET,
      `must have at least ${SHORTEST_SECRET} characters`,
    ),
    /**
     * The number of answers that one learner may send at once, and the number that the learner regains per minute. Load
     * tests raise this limit.
     */
    ANSWERS_PER_MINUTE: optional
      .transform((text) => Number(text ?? 120))
      .refine((count) => Number.isInteger(count) && count >= 1, 'must be a whole number of at least 1'),
    /** The mail server. Without one, messages are saved in the data folder. */
    SMTP_URL: optional.refine(
      (url) => url === undefined || (/^smtps?:/.test(url) && URL.canParse(url)),
      'must be the address of a mail server, for example smtps://user:password@mail.example.org',
    ),
    /** The sender of e-mails. */
    MAIL_FROM: optional.transform((from) => from ?? 'Well Known <well-known@localhost>'),
    /** An OpenID provider for signing in, for example a university's. Set all three variables or none. */
    OIDC_ISSUER: optional.refine(
      (url) => url === undefined || isWebAddress(url),
      'must be the provider’s web address, for example https://id.example.org',
    ),
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    OIDC_LABEL: optional.transform((label) => label ?? 'OpenID'),
    /** The number of the operator's proxies in front of the app. Each appends an address to X-Forwarded-For. */
    TRUST_PROXY: optional.refine((count) => count === undefined || /^[0-9]$/.test(count), 'must be a number, 0 to 9'),
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => {
      const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((text) => text !== undefined);
      return given.length === 0 || given.length === 3;
    },
    { path: ['OIDC_ISSUER'], message: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; set all three or none' },
  )
  .transform(({ TRUST_PROXY, BACKUP_DIR, BACKUP_EVERY, ...rest }) => ({
    ...rest,
    BACKUP_DIR: path.resolve(/* turbopackIgnore: true */ BACKUP_DIR ?? path.join(rest.DATA_DIR, 'backups')),
    /** The hours between two automatic backups; null for none. */
    BACKUP_EVERY: readHours(BACKUP_EVERY ?? (rest.DATABASE_URL === undefined ? '1d' : 'off')) ?? null,
    TRUST_PROXY: TRUST_PROXY === undefined ? proxiesBehind(rest.NEXTAUTH_URL) : Number(TRUST_PROXY),
  }));

/**
 * Returns the number of proxies that an address implies. The app itself has no TLS, so an https address means that
 * there is a proxy in front.
 */
const proxiesBehind = (url: string | undefined): number => (url?.startsWith('https:') ? 1 : 0);

export type Environment = z.infer<typeof environmentSchema>;

/** Returns the file with more variables, if `ENV_FILE` names one. The file is read before its variables are checked. */
export const environmentFile = (): string | undefined => process.env.ENV_FILE;

/**
 * Returns how a connection to PostgreSQL is encrypted if its address does not say so. The value is that of libpq's own
 * variable, unchanged.
 */
export const defaultSslMode = (): string | undefined => process.env.PGSSLMODE;

/** Reads and checks the process's environment. Throws a StartError that names every variable that cannot be used. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new StartError(
    `Well Known cannot run with these settings: ${faults.join('; ')}. Correct them in the environment variables or in the file ${environmentFile() ?? '.env'}. docs/operate.md explains each setting.`,
    { cause: parsed.error },
  );
}
