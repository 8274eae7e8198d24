// `npm test`: installs, builds, runs every test, names what was skipped and why, and closes with the counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

prepare({ client: true });
const report = join(root, '.cache', 'test-report.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

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
process.exit(jest.status === 0 && failed === 0 ? 0 : 1);
