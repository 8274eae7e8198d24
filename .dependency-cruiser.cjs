/** The arrows of ARCHITECTURE.md as rules: `npm run architecture`. */
const outside = (folder) => ({ path: `^${folder}`, pathNot: 'node_modules' });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'client-never-imports-server',
      severity: 'error',
      from: outside('client/src'),
      to: { path: '^server/' },
    },
    {
      name: 'server-never-imports-client',
      severity: 'error',
      from: outside('server/src'),
      to: { path: '^client/' },
    },
    {
      name: 'shared-imports-only-zod',
      severity: 'error',
      from: { path: '^shared/src' },
      to: { pathNot: '^(shared/src|node_modules/zod)' },
    },
    {
      name: 'pure-stages-have-no-io',
      comment: 'normalise, score and group run the same in a test, a script and the server.',
      severity: 'error',
      from: { path: '^server/src/(normalise|score|group)/', pathNot: 'models/|stop-words|background' },
      to: {
        path: '^(fs|node:fs|net|http|node:http|worker_threads)|^server/src/(store|http|publish|triage|ingest)/',
      },
    },
    {
      name: 'use-cases-know-ports-only',
      severity: 'error',
      from: { path: '^server/src/(triage|respond|search|measure|alert|report)/' },
      to: {
        path: '^server/src/(store/sqlite|http|ingest)/|node_modules/(express|socket\\.io|better-sqlite3)/',
      },
    },
    {
      name: 'one-folder-per-database',
      severity: 'error',
      from: { path: '^(server|client|shared)/src', pathNot: '^server/src/(store/sqlite|bench)/' },
      to: { path: 'node_modules/(better-sqlite3)/' },
    },
    {
      name: 'only-publish-speaks-socket-io',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/publish/' },
      to: { path: 'node_modules/socket\\.io/' },
    },
    {
      name: 'only-cluster-speaks-redis',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/cluster/' },
      to: { path: 'node_modules/(ioredis|bullmq|rate-limit-redis|@socket\\.io/redis-streams-adapter)/' },
    },
    {
      name: 'natural-by-single-files',
      comment: 'The barrel loads database drivers, prints to standard output and reads .env.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/(index|lib/natural/index)\\.js$' },
    },
    {
      name: 'language-libraries-in-score-only',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/(score|group|bench)/' },
      to: { path: 'node_modules/(natural|compromise)/' },
    },
    {
      name: 'features-stay-apart',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/([^/]+)/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'client-shared-parts-know-no-feature',
      severity: 'error',
      from: { path: '^client/src/(components|lib|text)/' },
      to: { path: '^client/src/(features|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tanggap/source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
