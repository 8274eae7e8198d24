// An instance: one or three nodes under one name, brought up, taken down and looked at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { whileLocked } from '../lib/lock.mjs';
import { say } from '../lib/prepare.mjs';
import { readAccess } from './access.mjs';
import { addressOf, ask } from './ask.mjs';
import { Complaint } from './complaint.mjs';
import { launchMissing, makeReady } from './launch.mjs';
import { hasData } from './node-files.mjs';
import { instancesFolder, version } from './places.mjs';
import { pidOf, stopNode } from './processes.mjs';
import { defaultFolderOf, lockOf, readState, writeState } from './state.mjs';

/** Transport ports stand this far above HTTP ports, as in Elasticsearch's own defaults 9200 and 9300. */
const transportOffset = 100;

function alone(name, work) {
  mkdirSync(instancesFolder(), { recursive: true });
  return whileLocked(
    lockOf(name),
    () => say(`Another command is busy with "${name}"; waiting for it …`),
    work,
  );
}

export function nodeRecords(folder, ports) {
  return ports.map(({ port, transport }, index) => {
    const name = `node-${index + 1}`;
    return { name, folder: join(folder, name), port, transport };
  });
}

function plan(wanted, before) {
  const count = wanted.nodes ?? before?.nodes.length ?? 1;
  const first = wanted.port ?? before?.nodes[0].port ?? 9200;
  const folder = resolve(wanted.folder ?? before?.folder ?? defaultFolderOf(wanted.name));
  const ports = Array.from({ length: count }, (_, index) => first + index);
  return {
    name: wanted.name,
    version,
    folder,
    secured: wanted.secured ?? before?.secured ?? false,
    nodes: nodeRecords(
      folder,
      ports.map((port) => ({ port, transport: port + transportOffset })),
    ),
  };
}

const shapeOf = (state) =>
  `${state.nodes.length} node(s), ${state.secured ? 'secured' : 'open'}, port ${state.nodes[0].port}, in ${state.folder}`;

/** A cluster remembers its members: data of one node cannot become three, nor three one. */
function checkFits(wanted, before) {
  if (!before) return;
  const isUp = before.nodes.some((node) => pidOf(node) !== null);
  if (isUp && shapeOf(wanted) !== shapeOf(before))
    throw new Complaint(
      `Expected "${wanted.name}" as ${shapeOf(wanted)}; it runs as ${shapeOf(before)}. ` +
        'Take it down first, or choose another --name.',
    );
  const isOtherCluster = wanted.nodes.length !== before.nodes.length && wanted.folder === before.folder;
  if (isOtherCluster && hasData(before))
    throw new Complaint(
      `Expected data of ${wanted.nodes.length} node(s); ${before.folder} holds data of ${before.nodes.length}. ` +
        `Use --nodes ${before.nodes.length}, another --name, or remove that folder if nobody needs it.`,
    );
}

/**
 * Brings an instance up, or what is missing of it; does nothing when all of it runs.
 * @param {{ name: string, nodes?: number, port?: number, secured?: boolean, folder?: string }} wanted
 */
export function bringUp(wanted) {
  return alone(wanted.name, async () => {
    const before = readState(wanted.name);
    const state = plan(wanted, before);
    checkFits(state, before);
    if (before && before.nodes.every((node) => pidOf(node) !== null)) return { state, ranAlready: true };
    const ready = await makeReady();
    // Recorded before it starts, so that `down` finds what an interrupted `up` leaves behind.
    writeState(state);
    return { state, ranAlready: false, ...(await launchMissing(state, ready)) };
  });
}

/** @returns {Promise<{ state: object | null, stopped: number }>} the data stays. */
export function takeDown(name) {
  return alone(name, async () => {
    const state = readState(name);
    if (!state) return { state, stopped: 0 };
    const stopped = await Promise.all(state.nodes.map((node) => stopNode(node)));
    return { state, stopped: stopped.filter(Boolean).length };
  });
}

/** What `status` says; null when there is no such instance. */
export async function inspect(name) {
  const state = readState(name);
  if (!state) return null;
  const nodes = state.nodes.map((node) => ({ name: node.name, url: addressOf(node), pid: pidOf(node) }));
  const speaker = state.nodes.find((node) => pidOf(node) !== null);
  if (!speaker) return { state, nodes, version: null, health: null };
  const access = readAccess(state);
  const about = await ask(speaker, '/', access);
  const health = await ask(speaker, '/_cluster/health', access);
  return { state, nodes, version: about?.version.number ?? null, health: health?.status ?? null };
}
