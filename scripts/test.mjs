// `npm test`: installs, builds, runs every test, names what was skipped and why, and closes with the counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startNodes, whyNoElasticsearch } from './elasticsearch/start-nodes.mjs';
import { prepare, root, say } from './lib/prepare.mjs';

prepare({ client: true });
const report = join(root, '.cache', 'test-report.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

/** The suites of the Elasticsearch store take one that is named, or one that can be started without a download. */
async function elasticsearch() {
  const named = process.env.TEST_ELASTICSEARCH_URL;
  if (named) return { url: named, stop: async () => {} };
  const why = whyNoElasticsearch();
  if (why === null) {
    say('Starting an Elasticsearch for the tests …');
    try {
      const cluster = await startNodes({ name: 'suite', nodes: 1 });
      return { url: cluster.nodes[0].url, stop: () => cluster.stop() };
    } catch (error) {
      return { why: error.message, stop: async () => {} };
    }
  }
  return { why, stop: async () => {} };
}

/** A run that is broken off takes its node along: a second signal does not wait for that. */
let jest = null;
let isBrokenOff = false;
const breakOff = (signal) => {
  if (isBrokenOff) process.exit(1);
  isBrokenOff = true;
  jest?.kill(signal);
};
process.on('SIGINT', breakOff).on('SIGTERM', breakOff);

const cluster = await elasticsearch();
if (isBrokenOff) {
  await cluster.stop();
  process.exit(1);
}
if (cluster.why) say(`The tests on a real Elasticsearch are skipped: ${cluster.why}`);
jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(cluster.url ? { TEST_ELASTICSEARCH_URL: cluster.url } : {}) },
  },
);
const [status] = await once(jest, 'exit');
await cluster.stop();

let results;
try {
  results = JSON.parse(readFileSync(report, 'utf8'));
} catch (error) {
  process.stdout.write(`The tests did not run to their end: ${error.message}\n0 passed, 1 failed\n`);
  process.exit(1);
}

const skipped = results.testResults
  .flatMap((file) => file.assertionResults)
  .filter((test) => test.status === 'pending' || test.status === 'todo');
for (const test of skipped) process.stdout.write(`skipped: ${test.fullName}\n`);

// A test file that cannot even load counts as one failure.
const broken = results.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
for (const file of broken) process.stdout.write(`failed to load: ${file.name}\n${file.message}\n`);

const failed = results.numFailedTests + broken.length;
const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
process.stdout.write(`${counts.join(', ')}\n`);
process.exit(status === 0 && failed === 0 ? 0 : 1);
