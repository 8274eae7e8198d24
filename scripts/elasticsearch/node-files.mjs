// The folder of one node: configuration, data, logs and temporary files, beside those of its neighbours.
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from './identity.mjs';
import { tempFolderOf } from './processes.mjs';

/** Less than half the processor time of a start (40 s to 18 s) and of a test run: little is asked often enough for C2 to pay. */
const briefOptions = ['-XX:TieredStopAtLevel=1', '-XX:-UseG1GC', '-XX:+UseSerialGC', '-XX:-AlwaysPreTouch'];

export const configOf = (node) => join(node.folder, 'config');
export const repositoryOf = (state) => join(state.folder, 'repository');

/** Made anew at every start, except data and keystore, so that a half-made folder heals itself. */
export function writeNodeFiles(state, node, distribution, identity) {
  const config = configOf(node);
  const folders = [state.folder, repositoryOf(state), node.folder, config, tempFolderOf(node)];
  folders.push(...['data', 'logs', 'config/jvm.options.d'].map((name) => join(node.folder, name)));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  copyFiles(join(distribution, 'config'), config);
  writeFileSync(join(config, 'jvm.options.d', 'heap.options'), heapOptions(state));
  writeFileSync(join(config, 'jvm.options.d', 'brief.options'), linesOf(state.isBrief ? briefOptions : []));
  writeFileSync(join(config, 'elasticsearch.yml'), settingsText(settingsOf(state, node)));
  for (const folder of folders) handOver(folder, identity);
  for (const name of readdirSync(config)) handOver(join(config, name), identity);
}

function copyFiles(from, to) {
  for (const name of readdirSync(from)) {
    const isOwn = name === 'elasticsearch.yml' || name === 'elasticsearch.keystore';
    if (!isOwn && statSync(join(from, name)).isFile()) copyFileSync(join(from, name), join(to, name));
  }
}

const linesOf = (options) => options.map((option) => `${option}\n`).join('');

/** Three small nodes must fit beside the product and its tests on a machine for developing. */
function heapOptions(state) {
  const heap = state.nodes.length === 1 ? '1g' : '512m';
  return linesOf([`-Xms${heap}`, `-Xmx${heap}`]);
}

function settingsOf(state, node) {
  return {
    'cluster.name': `tanggap-${state.name}`,
    'node.name': node.name,
    'path.data': join(node.folder, 'data'),
    'path.logs': join(node.folder, 'logs'),
    'path.repo': [repositoryOf(state)],
    'network.host': '127.0.0.1',
    'http.port': node.port,
    'transport.port': node.transport,
    'xpack.security.enabled': state.secured,
    // A disk for developing is often fuller than the watermarks of a server allow.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    // A typo in an index name fails loudly.
    'action.auto_create_index': false,
    ...discoveryOf(state),
  };
}

function discoveryOf({ nodes }) {
  if (nodes.length === 1) return { 'discovery.type': 'single-node' };
  return {
    'discovery.seed_hosts': nodes.map(({ transport }) => `127.0.0.1:${transport}`),
    'cluster.initial_master_nodes': nodes.map(({ name }) => name),
  };
}

/** JSON values are valid YAML, whatever characters a path has. */
const settingsText = (settings) =>
  Object.entries(settings)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

export const keystoreOf = (node) => join(configOf(node), 'elasticsearch.keystore');
export const hasData = (state) =>
  state.nodes.some(({ folder }) => existsSync(join(folder, 'data', '_state')));
