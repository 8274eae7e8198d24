// `npm test`: installs, builds, runs every test, names what was skipped and why, and closes with the counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startNodes, whyNoElasticsearch } from './elasticsearch/start-nodes.mjs';
import { prepare, root, say } from './lib/prepare.mjs';
import { filesToTryAgain, outcomeOf } from './lib/test-results.mjs';

prepare({ client: true });
mkdirSync(join(root, '.cache'), { recursive: true });

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

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    say(`No report of the tests can be read: ${error.message}`);
    return null;
  }
}

/** Runs jest with these arguments; its report, or null when it did not get that far, and its exit code. */
async function runJest(name, args) {
  const report = join(root, '.cache', name);
  rmSync(report, { force: true });
  jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...(cluster.url ? { TEST_ELASTICSEARCH_URL: cluster.url } : {}) },
    },
  );
  const [status] = await once(jest, 'exit');
  return { status, results: readReport(report) };
}

const first = await runJest('test-report.json', process.argv.slice(2));
const again = first.results && !isBrokenOff ? filesToTryAgain(first.results) : [];
if (again.length > 0) say(`\nOnce more, alone: ${again.map((file) => relative(root, file)).join(', ')}`);
const second =
  again.length > 0 ? await runJest('second-report.json', ['-i', '--runTestsByPath', ...again]) : null;
await cluster.stop();

if (first.results === null) {
  process.stdout.write('The tests did not run to their end: jest left no report.\n0 passed, 1 failed\n');
  process.exit(1);
}
const { passed, failed, skipped, broken, unsteady } = outcomeOf(first.results, second?.results);
for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
for (const file of broken) process.stdout.write(`failed outside its tests: ${file.name}\n${file.message}\n`);
for (const name of unsteady) process.stdout.write(`failed first, passed alone: ${name}\n`);

const counts = [`${passed} passed`, `${failed} failed`];
if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
process.stdout.write(`${counts.join(', ')}\n`);
process.exit((second ?? first).status === 0 && failed === 0 ? 0 : 1);
