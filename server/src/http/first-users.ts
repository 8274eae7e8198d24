import { randomUUID } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Store, UserRecord } from '../store/store.js';
import { hashPassword, readablePassword } from './passwords.js';

/** An account made on the first start; the password is nowhere else. */
export interface NewAccount {
  username: string;
  password: string;
  role: Role;
}

interface Plan {
  username: string;
  name: string;
  role: Role;
}

const administrator: Plan = { username: 'admin', name: 'Administrator', role: 'admin' };
/** One account per role to try the product with, called what the desk calls them. */
const demoPlans: readonly Plan[] = [
  { username: 'petugas', name: 'Petugas Contoh', role: 'officer' },
  { username: 'analis', name: 'Analis Contoh', role: 'analyst' },
  { username: 'penyelia', name: 'Penyelia Contoh', role: 'supervisor' },
  { username: 'auditor', name: 'Auditor Contoh', role: 'auditor' },
];

/** A new user with a hashed password, not saved yet. */
export async function newUser(plan: Plan, password: string, isDemo = false): Promise<UserRecord> {
  return { ...plan, id: randomUUID(), passwordHash: await hashPassword(password), isDisabled: false, isDemo };
}

/**
 * Where nobody is known yet, adds an administrator (with the given or a generated password) and, in demo mode, one
 * account per role. Resolves with what has to be shown once; a given password is not repeated.
 */
export async function ensureFirstUsers(parts: {
  store: Pick<Store, 'users' | 'audit'>;
  adminPassword?: string | undefined;
  demo: boolean;
  now: string;
}): Promise<NewAccount[]> {
  const { store, adminPassword, demo, now } = parts;
  if ((await store.users.list()).length > 0) return [];
  const shown: NewAccount[] = [];
  for (const plan of demo ? [administrator, ...demoPlans] : [administrator]) {
    const isGiven = plan === administrator && adminPassword !== undefined;
    const password = isGiven ? adminPassword : readablePassword();
    const user = await newUser(plan, password, plan !== administrator);
    if (!(await isAdded(store, user))) continue;
    const data = { username: plan.username, role: plan.role };
    await store.audit.append({
      at: now,
      actorId: 'system',
      actorName: 'Tanggap',
      action: 'user:add',
      subject: user.id,
      data,
    });
    const { username, role } = plan;
    shown.push({ username, role, password: isGiven ? '(TANGGAP_ADMIN_PASSWORD)' : password });
  }
  return shown;
}

/** False where another process that starts with us was faster. */
async function isAdded({ users }: Pick<Store, 'users'>, user: UserRecord): Promise<boolean> {
  try {
    await users.add(user);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'name-taken') return false;
    throw error;
  }
}
