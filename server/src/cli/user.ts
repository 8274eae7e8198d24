import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { newUserSchema } from '@tanggap/shared/api';
import { AppError } from '@tanggap/shared/errors';
import { roles } from '@tanggap/shared/vocabulary';
import { z } from 'zod';
import { readSettings } from '../config.js';
import { newUser } from '../http/first-users.js';
import { hashPassword, readablePassword } from '../http/passwords.js';
import type { Store, UserRecord } from '../store/store.js';
import { openDeskStore } from './desk-store.js';
import { firstLine } from './first-line.js';

interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
  stderr: Writable;
}

type People = Pick<Store, 'users' | 'audit'>;

const usage = `npm run user -- add NAME --role ${roles.join('|')} [--name "Full Name"]
npm run user -- list
npm run user -- disable NAME
npm run user -- reset NAME
A password comes from standard input (add, reset) or is generated and printed once.
`;

/** What the shell's user did goes into the log like what happens on screen. */
async function logAct({ audit }: People, action: string, subject: string, data = {}): Promise<void> {
  const at = new Date().toISOString();
  await audit.append({ at, actorId: 'command-line', actorName: 'npm run user', action, subject, data });
}

async function choosePassword({ stdin }: Io): Promise<{ password: string; isGenerated: boolean }> {
  const given = stdin.isTTY ? '' : await firstLine(stdin);
  const password = given === '' ? readablePassword() : newUserSchema.shape.password.unwrap().parse(given);
  return { password, isGenerated: given === '' };
}

function tellPassword(
  { stdout }: Io,
  username: string,
  { password, isGenerated }: { password: string; isGenerated: boolean },
): void {
  stdout.write(isGenerated ? `${username}  ${password}\n` : `${username}: password set\n`);
}

async function findUser({ users }: People, username: string): Promise<UserRecord> {
  const user = await users.byUsername(username);
  if (!user) throw new AppError('not-found', `expected a known user name, got ${username}`);
  return user;
}

async function add(
  store: People,
  io: Io,
  username: string,
  role: string | undefined,
  name: string,
): Promise<void> {
  const plan = newUserSchema.omit({ password: true }).parse({ username, role, name });
  const chosen = await choosePassword(io);
  const user = await newUser(plan, chosen.password);
  await store.users.add(user);
  await logAct(store, 'user:add', user.id, { username, role });
  tellPassword(io, username, chosen);
}

async function list({ users }: People, { stdout }: Io): Promise<void> {
  for (const { username, role, name, isDisabled } of await users.list()) {
    stdout.write(`${username.padEnd(20)} ${role.padEnd(10)} ${name}${isDisabled ? ' (disabled)' : ''}\n`);
  }
}

async function disable(store: People, { stdout }: Io, username: string): Promise<void> {
  const { id } = await findUser(store, username);
  await store.users.update(id, { isDisabled: true });
  await store.users.endSessionsOf(id);
  await logAct(store, 'user:disable', id);
  stdout.write(`${username}: disabled\n`);
}

async function reset(store: People, io: Io, username: string): Promise<void> {
  const { id } = await findUser(store, username);
  const chosen = await choosePassword(io);
  await store.users.update(id, { passwordHash: await hashPassword(chosen.password) });
  await store.users.endSessionsOf(id);
  await logAct(store, 'user:reset', id);
  tellPassword(io, username, chosen);
}

/** Runs one user command on a store. Resolves with the exit code: 0 done, 1 refused, 2 not understood. */
export async function runUserCommand(args: string[], io: Io, store: People): Promise<number> {
  const options = { role: { type: 'string' }, name: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, strict: false, options });
  const [command, username, ...rest] = positionals;
  const [role, name] = [values.role, values.name].map((value) =>
    typeof value === 'string' ? value : undefined,
  );
  if (command === 'list' && username === undefined) await list(store, io);
  else if (username === undefined || rest.length > 0) return explain(io);
  else if (command === 'add') await add(store, io, username, role, name ?? username);
  else if (command === 'disable') await disable(store, io, username);
  else if (command === 'reset') await reset(store, io, username);
  else return explain(io);
  return 0;
}

function explain({ stderr }: Io): number {
  stderr.write(usage);
  return 2;
}

function plainError(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  if (error instanceof AppError) return error.message;
  throw error;
}

/** `npm run user`: people of the desk, in the store of the settings; may run beside the product. */
export async function run(args: string[], io: Io): Promise<number> {
  const store = await openDeskStore(readSettings());
  try {
    return await runUserCommand(args, io, store);
  } catch (error) {
    io.stderr.write(`${plainError(error)}\n`);
    return 1;
  } finally {
    await store.close();
  }
}
