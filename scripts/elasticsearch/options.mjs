// Reads the command line.
import { parseArgs } from 'node:util';
import { Complaint } from './complaint.mjs';

export const usage = `usage: npm run elasticsearch -- up [--nodes 1|3] [--secured] [--port 9200] [--data DIR] [--name dev]
       npm run elasticsearch -- down [--name dev]
       npm run elasticsearch -- status [--name dev]      exit code 0 when every node runs, 3 otherwise
       npm run elasticsearch -- get                      only fetches and unpacks`;

const commands = ['up', 'down', 'status', 'get'];

export function checkName(name) {
  if (/^[a-z0-9][a-z0-9-]{0,60}$/.test(name)) return name;
  throw new Complaint(
    `Expected a name of lower-case letters, digits and hyphens; got "${name}". For example: --name trial-2`,
  );
}

function checkCommand(positionals) {
  const [command, ...rest] = positionals;
  if (commands.includes(command) && rest.length === 0) return command;
  const came = positionals.length === 0 ? 'nothing' : `"${positionals.join(' ')}"`;
  throw new Complaint(`Expected one of ${commands.join(', ')}; got ${came}.\n${usage}`);
}

function numberOf(flag, text, fits, expected) {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && fits(Number(text))) return Number(text);
  throw new Complaint(`Expected ${expected} after ${flag}; got "${text}".\n${usage}`);
}

function parse(args) {
  const text = { type: 'string' };
  const options = { nodes: text, port: text, data: text, name: text, secured: { type: 'boolean' } };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Complaint(`${error.message}\n${usage}`);
  }
}

/** Undefined stands for "as it was last time, or the default". */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  return {
    command: checkCommand(positionals),
    name: checkName(values.name ?? 'dev'),
    nodes: numberOf('--nodes', values.nodes, (count) => count === 1 || count === 3, '1 or 3'),
    port: numberOf('--port', values.port, (port) => port > 0 && port <= 65_433, 'a port from 1 to 65433'),
    secured: values.secured,
    folder: values.data,
  };
}
