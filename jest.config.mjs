import { availableParallelism } from 'node:os';

/** Three projects: Node code, React code in jsdom, and the real browser. ESM throughout. */
const swc = (isReact) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: isReact },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFilesAfterEnv: ['<rootDir>/test/support/quiet-console.ts'],
};

const node = {
  ...common,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@tanggap/source', 'node', 'node-addons'] },
  transform: { '\\.ts$': swc(false) },
};

export default {
  testTimeout: 30_000,
  // Never in one process: a file's modules stay in its memory after it ended, and some hundreds of files fill a heap.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...node,
      displayName: 'server',
      testMatch: [
        '<rootDir>/test/{contract,journeys,server,shared}/**/*.test.ts',
        '<rootDir>/test/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['@tanggap/source', 'browser'] },
      testMatch: ['<rootDir>/test/client/**/*.test.{ts,tsx}'],
      transform: { '\\.tsx?$': swc(true) },
      moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-module.ts', ...common.moduleNameMapper },
      setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/test/client/jsdom.ts'],
    },
    { ...node, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
