// `npm run elasticsearch`: a real Elasticsearch on this machine, for developing and for tests; never for operation.
import { accessFileOf, readAccess } from './elasticsearch/access.mjs';
import { addressOf } from './elasticsearch/ask.mjs';
import { Complaint } from './elasticsearch/complaint.mjs';
import { ensureDistribution } from './elasticsearch/distribution.mjs';
import { bringUp, inspect, takeDown } from './elasticsearch/instance.mjs';
import { readOptions } from './elasticsearch/options.mjs';
import { say } from './lib/prepare.mjs';

const tell = (line) => process.stdout.write(`${line}\n`);

const addressesOf = (state) => state.nodes.map(addressOf).join(', ');

async function up(options) {
  const { state, ranAlready, isNewPassword } = await bringUp(options);
  tell(`Elasticsearch ${state.version} ${ranAlready ? 'runs already' : 'runs'} on ${addressesOf(state)}`);
  if (isNewPassword) {
    const { username, password } = readAccess(state);
    tell(`user ${username}, password ${password}`);
  }
  if (state.secured) say(`User and password are in ${accessFileOf(state)}.`);
  return 0;
}

async function down({ name }) {
  const { state, stopped } = await takeDown(name);
  if (stopped === 0) tell(`Nothing to stop: "${name}" does not run.`);
  else tell(`Stopped ${stopped} node(s) of "${name}"; the data stays in ${state.folder}.`);
  return 0;
}

async function status({ name }) {
  const seen = await inspect(name);
  if (!seen) {
    tell(`There is no instance "${name}". Start it: npm run elasticsearch -- up --name ${name}`);
    return 3;
  }
  const { state, nodes, version, health } = seen;
  tell(`name     ${name}${state.secured ? ` (secured, see ${accessFileOf(state)})` : ''}`);
  tell(`address  ${addressesOf(state)}`);
  tell(`version  ${version ?? 'no answer'}`);
  tell(`health   ${health ?? 'no answer'}`);
  for (const node of nodes) {
    tell(`${node.name}   ${node.url}  ${node.pid ? `process ${node.pid}` : 'does not run'}`);
  }
  return version !== null && health !== null && nodes.every((node) => node.pid !== null) ? 0 : 3;
}

async function get() {
  tell(`Elasticsearch is in ${await ensureDistribution()}`);
  return 0;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (process.platform === 'win32')
    throw new Complaint('Expected Linux or macOS; on Windows, run it inside the Linux subsystem (WSL).');
  process.exitCode = await { up, down, status, get }[options.command](options);
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  say(error.message);
  process.exitCode = 1;
}
