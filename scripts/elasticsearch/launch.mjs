// Starts nodes and waits until they answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../lib/prepare.mjs';
import { ensureAccess, ensureKeystores, readAccess } from './access.mjs';
import { ask } from './ask.mjs';
import { Complaint } from './complaint.mjs';
import { ensureDistribution } from './distribution.mjs';
import { checkReach, runAs } from './identity.mjs';
import { configOf, writeNodeFiles } from './node-files.mjs';
import { checkFree } from './ports.mjs';
import { pidFileOf, pidOf, stopNode, tempFolderOf } from './processes.mjs';
import { lastLines } from './run-program.mjs';
import { needJava } from './tools.mjs';

/** 11 s on an idle machine; 160 s were seen on two cores shared by six busy programs. */
const patienceMs = 600_000;

/** For shards that are still being allotted; what takes longer shows in `status`. */
const settlingMs = 30_000;

/** Everything a start needs, fetched or made when missing; throws a Complaint when that cannot be. */
export async function makeReady() {
  const java = needJava();
  const distribution = await ensureDistribution();
  const identity = runAs();
  checkReach(distribution, identity);
  const environmentOf = (node) => ({
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: node.folder,
    // The starter is a Java program too, over within seconds.
    CLI_JAVA_OPTS: '-XX:TieredStopAtLevel=1',
    ES_JAVA_HOME: java.home,
    ES_PATH_CONF: configOf(node),
    ES_TMPDIR: tempFolderOf(node),
  });
  return { distribution, identity, environmentOf };
}

/**
 * Starts the nodes of an instance that do not run; `tell` hears of the progress.
 * @returns {Promise<{ isNewPassword: boolean }>}
 */
export async function launchMissing(state, ready, tell = say) {
  const missing = state.nodes.filter((node) => pidOf(node) === null);
  for (const { port, transport } of missing) await Promise.all([checkFree(port), checkFree(transport)]);
  for (const node of missing) writeNodeFiles(state, node, ready.distribution, ready.identity);
  checkReach(state.nodes[0].folder, ready.identity);
  const isNewPassword = ensureAccess(state);
  await ensureKeystores(state, ready);
  await showingProgress(tell, async () => {
    await Promise.all(missing.map((node) => launchNode(node, ready)));
    await waitUntilTogether(state);
  });
  return { isNewPassword };
}

async function showingProgress(tell, work) {
  const began = Date.now();
  tell('Starting Elasticsearch (half a minute; longer on a busy machine) …');
  const progress = setInterval(() => {
    tell(`  still starting after ${Math.round((Date.now() - began) / 1000)} s`);
  }, 10_000);
  try {
    await work();
  } finally {
    clearInterval(progress);
  }
}

/** With `-d` the starter ends once the node is ready, and its exit code tells how it went. */
export async function launchNode(node, { distribution, identity, environmentOf }) {
  const log = join(node.folder, 'start.log');
  const output = openSync(log, 'w');
  const starter = spawn(join(distribution, 'bin', 'elasticsearch'), ['-d', '-p', pidFileOf(node)], {
    cwd: node.folder,
    env: environmentOf(node),
    stdio: ['ignore', output, output],
    timeout: patienceMs,
    ...identity,
  });
  closeSync(output);
  const [code, signal] = await once(starter, 'exit');
  if (code === 0) return;
  await stopNode(node);
  throw new Complaint(
    `Expected ${node.name} to start; it ended with ${signal ?? `code ${code}`} ` +
      `(full log: ${log}):\n${telling(readFileSync(log, 'utf8'))}`,
  );
}

/** The reason stands in the lines that are no mere information. */
function telling(log) {
  const lines = log.split('\n').filter((line) => !/\[(INFO|WARN|DEBUG) ?\]|^\s+at /.test(line));
  return lastLines(lines.join('\n'), 8);
}

const isSettled = ({ status, initializing_shards: shards }) => status !== 'red' && !shards;

/** A first start makes an index of its own (security), and asks nobody whether its shard is there yet. */
async function waitUntilTogether(state) {
  const deadline = Date.now() + patienceMs;
  let settledBy = Infinity;
  while (Date.now() < deadline) {
    const health = await ask(state.nodes[0], '/_cluster/health', readAccess(state));
    if (health?.number_of_nodes === state.nodes.length) {
      settledBy = Math.min(settledBy, Date.now() + settlingMs);
      if (isSettled(health) || Date.now() >= settledBy) return;
    }
    await wait(100);
  }
  throw new Complaint(
    `Expected ${state.nodes.length} nodes to answer together within ${patienceMs / 1000} s; they did not. ` +
      `Their logs are below ${state.folder}.`,
  );
}
