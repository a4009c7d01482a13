/** The directions in which parts of the house may depend on each other (docs: README, "The map of the house"). */
const pure = '^lib/(network|catalog|quiz|scheduler)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
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
      name: 'pure-parts-know-only-each-other',
      severity: 'error',
      from: { path: pure },
      to: { path: '^(lib|app)/', pathNot: `${pure}|^lib/(ids|result)\\.ts$` },
    },
    {
      name: 'network-is-the-bottom',
      severity: 'error',
      from: { path: '^lib/network/' },
      to: { path: '^lib/(catalog|quiz|scheduler)/' },
    },
    {
      name: 'catalog-is-above-network',
      severity: 'error',
      from: { path: '^lib/catalog/' },
      to: { path: '^lib/(quiz|scheduler)/' },
    },
    {
      name: 'scheduler-knows-no-questions',
      severity: 'error',
      from: { path: '^lib/scheduler/' },
      to: { path: '^lib/(quiz|catalog)/' },
    },
    {
      name: 'only-db-knows-prisma',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/db/' },
      to: { path: '^prisma/generated/|^node_modules/(@prisma|pg)/' },
    },
    {
      name: 'only-one-file-knows-ts-fsrs',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/scheduler/memory-model\\.ts$' },
      to: { path: '^node_modules/ts-fsrs/' },
    },
    {
      name: 'only-refitting-knows-the-optimizer',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/study/refit/fit\\.ts$' },
      to: { path: '^node_modules/@open-spaced-repetition/' },
    },
    {
      name: 'passwords-only-behind-counted-attempts',
      comment:
        'Hashing is dear: requests reach it through attemptPassword, which counts the attempt and bounds how many run at once.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/auth/(password|password-attempt|accounts)\\.ts$' },
      to: { path: '^lib/auth/password\\.ts$|^node_modules/@node-rs/argon2/' },
    },
    {
      name: 'accounts-only-behind-counted-attempts',
      comment:
        'The two functions there hash without counting, for commands and tests; requests use sign-in.ts and sign-up.ts.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/auth/sign-(in|up)\\.ts$|^lib/cli/demo/' },
      to: { path: '^lib/auth/accounts\\.ts$' },
    },
    {
      name: 'json-routes-know-no-next',
      comment:
        'A server without Next can serve them, and find out who is asking. Pages read the cookie through lib/auth/session.ts.',
      severity: 'error',
      from: { path: '^lib/api/|^lib/auth/find-learner\\.ts$' },
      to: { path: '^node_modules/(next|next-auth|react|server-only)/', reachable: true },
    },
    {
      name: 'only-their-mounts-know-json-routes',
      comment: 'Pages may know the types of replies.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^(app|lib)/api/' },
      to: { path: '^lib/api/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-in-lib-knows-the-app', severity: 'error', from: { path: '^lib/' }, to: { path: '^app/' } },
    {
      name: 'db-knows-no-use-case',
      severity: 'error',
      from: { path: '^lib/db/' },
      to: { path: '^lib/(study|classroom|auth|content|cli)/' },
    },
    {
      name: 'content-knows-only-what-it-fills',
      severity: 'error',
      from: { path: '^lib/content/' },
      to: { path: '^lib/(study|classroom|auth|db|cli|quiz|scheduler)/' },
    },
    {
      name: 'nothing-but-commands-knows-commands',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '^lib/cli/' },
      to: { path: '^lib/cli/' },
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
