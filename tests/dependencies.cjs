/** The rules for which parts of the project may depend on which others (docs/architecture.md, "The rooms"). */
const pure = '^lib/(words|network|catalog|quiz|scheduler)/';

/**
 * The rooms, or single files of a room, that each room of `lib` may import besides its own files, from the bottom to
 * the top. A room is a folder, or a file next to the folders. Everything else is forbidden, and every room has a line
 * here.
 */
const ROOMS = {
  ids: [],
  result: [],
  version: [],
  'base-path': [],
  // Every room may use this one to format numbers and dates, even in the browser.
  words: [],
  system: [],
  names: ['result'],
  table: ['result'],
  network: ['result'],
  catalog: ['ids', 'network'],
  scheduler: ['ids'],
  quiz: ['catalog', 'network', 'result', 'scheduler/memory/grade'],
  content: ['catalog', 'ids', 'network', 'system'],
  exchange: ['catalog', 'content/schema', 'network', 'quiz', 'result', 'table'],
  env: ['base-path', 'monitor/log-level', 'system'],
  monitor: ['env', 'system', 'version'],
  mail: ['env'],
  web: ['base-path', 'monitor', 'network', 'result', 'system'],
  postgres: ['env', 'system'],
  db: ['catalog/goal', 'env', 'ids', 'monitor/pool-state', 'names', 'quiz', 'result', 'scheduler', 'system'],
  backup: ['db', 'system'],
  study: ['catalog', 'db', 'ids', 'network', 'quiz', 'result', 'scheduler'],
  auth: [
    'base-path',
    'db',
    'env',
    'ids',
    'mail',
    'monitor',
    'names',
    'network',
    'result',
    'scheduler/due/study-day',
    'web',
  ],
  account: ['auth', 'db', 'ids'],
  administration: ['account', 'auth', 'backup', 'db', 'env', 'ids', 'mail', 'monitor', 'result', 'version'],
  classroom: [
    ...[
      'auth/sign-in/email-address',
      'catalog',
      'db',
      'exchange/csv-lines',
      'exchange/csv-table',
      'exchange/formula',
      'ids',
      'names',
    ],
    ...['quiz', 'result', 'scheduler', 'study', 'table'],
  ],
  api: [
    'account',
    'administration/measure-installation',
    'app-context',
    'auth',
    'base-path',
    'catalog',
    'db',
    'ids',
    'monitor',
    'network',
    'quiz',
    'result',
    'study',
    'web',
  ],
  'app-context': ['administration', 'auth', 'content', 'db', 'env', 'mail', 'study', 'system'],
  cli: [
    ...[
      'administration',
      'auth/sign-in/accounts',
      'backup',
      'base-path',
      'catalog',
      'classroom',
      'content',
      'db',
      'env',
      'exchange',
      'ids',
      'monitor',
      'quiz',
      'result',
    ],
    ...['postgres', 'scheduler', 'study', 'system', 'table', 'version', 'web'],
  ],
};

/**
 * The rooms of `lib` that pages and actions may import. They reach the database and the environment only through the
 * app context.
 */
const PAGES = [
  ...[
    'account',
    'administration',
    'api/replies',
    'app-context',
    'auth',
    'base-path',
    'catalog',
    'classroom',
    'ids',
    'monitor',
    'network',
    'quiz',
    'result',
    'scheduler',
  ],
  ...['study', 'table', 'version', 'web', 'words'],
];

/** The files of `lib` that find the app for the current request, and are therefore at the edge of `lib`. */
const REQUEST_EDGE =
  '^lib/auth/(session/(session|current-session|find-learner|next-auth|visitor-cookie)|second-factor/code-step)\\.ts$';

/** The file that subsets the fonts. Only developers run it, with packages that are not part of a production install. */
const CUTS_FONTS = '^lib/cli/subset-fonts\\.ts$';

/**
 * The files that write a migration. Only developers run them, and their packages are not part of a production install.
 */
const WRITES_MIGRATIONS =
  '^lib/(cli/migration|db/migrations/(migration-diff|schema-engine|engine-database|engine-input))\\.ts$';

/** The file with the components that the web server renders itself. Commands may load no other file of `app`. */
const RENDERED_BY_SERVER = '^app/_own-part/render-own-part\\.tsx$';

/** The file that opens the built app for the web server. */
const OPENS_APP = '^lib/cli/serve/open-app\\.ts$';

/** @param {readonly string[]} rooms */
const pathOf = (rooms) => `^lib/(${rooms.join('|')})(/|\\.ts$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const ROOM_RULES = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-knows-only-what-is-listed`,
  severity: 'error',
  from: { path: pathOf([room]), pathNot: [REQUEST_EDGE, OPENS_APP] },
  to: {
    path: '^(lib|app)/',
    pathNot: [pathOf([room, 'words', ...allowed]), ...(room === 'cli' ? [RENDERED_BY_SERVER] : [])],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    ...ROOM_RULES,
    {
      name: 'the-edge-of-a-request-knows-what-its-room-knows-and-the-app-context',
      severity: 'error',
      from: { path: REQUEST_EDGE },
      to: { path: '^(lib|app)/', pathNot: pathOf(['app-context', 'auth', 'study', 'words', ...ROOMS.auth]) },
    },
    {
      name: 'what-opens-the-app-knows-only-what-it-serves',
      severity: 'error',
      from: { path: OPENS_APP },
      to: {
        path: '^(lib|app)/',
        pathNot: [pathOf(['api', 'app-context', 'web']), '^app/_own-part/read-own-part\\.ts$'],
      },
    },
    {
      name: 'pages-know-no-database',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/api/' },
      to: { path: '^lib/', pathNot: pathOf(PAGES) },
    },
    {
      name: 'routes-know-what-pages-know-and-the-table-of-routes',
      severity: 'error',
      from: { path: '^app/api/' },
      to: { path: '^lib/', pathNot: pathOf([...PAGES, 'api']) },
    },
    {
      name: 'what-serves-needs-no-development-package',
      comment: '`npm ci --omit=dev && npm start` works.',
      severity: 'error',
      from: { path: '^(app|lib)/|^(instrumentation|proxy)\\.ts$', pathNot: [WRITES_MIGRATIONS, CUTS_FONTS] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-serves-never-loads-the-schema-engine',
      severity: 'error',
      from: { path: '^(app|lib)/|^(instrumentation|proxy)\\.ts$', pathNot: WRITES_MIGRATIONS },
      to: { path: '^node_modules/@prisma/schema-engine-wasm/|^lib/db/migrations/schema-engine\\.ts$', reachable: true },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-parts-know-no-machine',
      comment: 'No Next, React, Prisma, node built-ins or process: time and chance are arguments.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^node_modules/(next|react|@prisma|pg|next-auth)/|^prisma/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-parts-know-no-node',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-db-knows-prisma',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/(db|postgres|backup)/' },
      to: { path: '^prisma/generated/|^node_modules/(@prisma|pg)/' },
    },
    {
      name: 'only-one-file-knows-ts-fsrs',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/scheduler/memory/memory-model\\.ts$' },
      to: { path: '^node_modules/ts-fsrs/' },
    },
    {
      name: 'only-refitting-knows-the-optimizer',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/study/refit/fit-parameters\\.ts$' },
      to: { path: '^node_modules/@open-spaced-repetition/' },
    },
    {
      name: 'passwords-only-behind-counted-attempts',
      comment:
        'Hashing is expensive. Requests reach it through attemptPassword, which counts attempts and limits how many run at once.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/auth/(password/(password|password-attempt)|sign-in/accounts)\\.ts$' },
      to: { path: '^lib/auth/password/password\\.ts$|^node_modules/@node-rs/argon2/' },
    },
    {
      name: 'accounts-only-behind-counted-attempts',
      comment:
        'The two functions there hash without counting, for commands and tests; requests use sign-in.ts and sign-up.ts.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/auth/sign-in/sign-(in|up)\\.ts$|^lib/cli/demo/' },
      to: { path: '^lib/auth/sign-in/accounts\\.ts$' },
    },
    {
      name: 'json-routes-know-no-next',
      comment:
        'A server without Next can serve them, and find out who is asking. Pages read the cookie through lib/auth/session/session.ts.',
      severity: 'error',
      from: { path: '^lib/api/|^lib/auth/session/find-learner\\.ts$' },
      to: { path: '^node_modules/(next|next-auth|react|server-only)/', reachable: true },
    },
    {
      name: 'only-their-mounts-know-json-routes',
      comment: 'Pages may know the types of replies. The web server gets the routes from lib/cli/serve/open-app.ts.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: ['^(app|lib)/api/', OPENS_APP] },
      to: { path: '^lib/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-nothing-of-learning',
      severity: 'error',
      from: { path: '^app/_components/ui/' },
      to: { path: '^lib/|^app/(?!_components/ui/)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|prisma/generated' },
    exclude: { path: '^(\\.next|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

module.exports = configuration;
