// A real Elasticsearch for tests: fresh, on ports of its own, whose nodes can be killed and started one by one.
import { isRunning } from '../lib/lock.mjs';
import { readAccess } from './access.mjs';
import { addressOf } from './ask.mjs';
import { Complaint } from './complaint.mjs';
import { isDistributionReady } from './distribution.mjs';
import { nodeRecords } from './instance.mjs';
import { launchMissing, launchNode, makeReady } from './launch.mjs';
import { checkName } from './options.mjs';
import { version } from './places.mjs';
import { freePorts } from './ports.mjs';
import { pidOf, signalNode, stopNode, waitUntilGone } from './processes.mjs';
import { allNames, defaultFolderOf, readState, removeInstance, writeState } from './state.mjs';
import { needJava } from './tools.mjs';

/** Longer than a killed or stopping process needs on a busy machine. */
const patienceMs = 60_000;

/** Why a test of the real thing must be skipped here; null when it can run without fetching anything. */
export function whyNoElasticsearch() {
  if (!isDistributionReady()) return 'Elasticsearch is not in the cache: npm run elasticsearch -- get';
  try {
    needJava();
    return null;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return error.message;
  }
}

async function discard(state) {
  await Promise.all(state.nodes.map((node) => stopNode(node, patienceMs)));
  await removeInstance(state);
}

/** A test run that was killed cannot take its nodes down; the next one does. */
async function discardOrphans(ownName) {
  for (const name of allNames()) {
    const state = readState(name);
    if (state?.owner === undefined) continue;
    if (name === ownName || !isRunning(state.owner)) await discard(state);
  }
}

async function portsFor(count, port) {
  if (port === 0) {
    const free = await freePorts(2 * count);
    return Array.from({ length: count }, (_, i) => ({ port: free[2 * i], transport: free[2 * i + 1] }));
  }
  return Array.from({ length: count }, (_, i) => ({ port: port + i, transport: port + i + 100 }));
}

function handleOf(node, ready) {
  return {
    url: addressOf(node),
    get pid() {
      return pidOf(node);
    },
    async kill(signal = 'SIGKILL') {
      signalNode(node, signal);
      if (await waitUntilGone(node, patienceMs)) return;
      throw new Complaint(
        `Expected ${node.name} to end on ${signal}; it still runs as process ${pidOf(node)}.`,
      );
    },
    async start() {
      if (pidOf(node) === null) await launchNode(node, ready);
    },
  };
}

/**
 * Starts one or three empty nodes; removes them and their data at `stop`.
 * They spare what only a long run gains from, unless `isMeasured`.
 * The name is joined with the process id, so that two test runs never share an instance.
 */
export async function startNodes({ name, nodes = 1, secured = false, port = 0, isMeasured = false }) {
  const ownName = checkName(`${name}-${process.pid}`);
  const ready = await makeReady();
  await discardOrphans(ownName);
  const folder = defaultFolderOf(ownName);
  const records = nodeRecords(folder, await portsFor(nodes, port));
  const kind = { name: ownName, version, secured, isBrief: !isMeasured };
  const state = { ...kind, folder, owner: process.pid, nodes: records };
  writeState(state);
  try {
    await launchMissing(state, ready, () => {});
  } catch (error) {
    await discard(state);
    throw error;
  }
  const auth = readAccess(state) ?? null;
  return { nodes: records.map((node) => handleOf(node, ready)), auth, stop: () => discard(state) };
}
