// Elasticsearch refuses to run as root: root starts it as a system user, everybody else as themselves.
import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { Complaint } from './complaint.mjs';

const systemUser = 'tanggap-elasticsearch';

function idOf(flag) {
  const asked = spawnSync('id', [flag, systemUser], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout) : undefined;
}

/** @returns {{ uid?: number, gid?: number }} empty when the caller's own rights will do; fits `spawn`. */
export function runAs() {
  if (process.getuid() !== 0) return {};
  if (idOf('-u') === undefined) makeUser();
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function makeUser() {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const made = spawnSync('/usr/sbin/useradd', [...options, '--shell', '/usr/sbin/nologin', systemUser], {
    encoding: 'utf8',
  });
  if (made.status === 0) return;
  throw new Complaint(
    `Elasticsearch does not run as root, and the system user ${systemUser} could not be made ` +
      `(${made.error?.message ?? made.stderr.trim()}). Make it by hand with useradd, or start the command as another user.`,
  );
}

export function handOver(path, identity) {
  if (identity.uid !== undefined) chownSync(path, identity.uid, identity.gid);
}

/** A folder below a closed home would fail much later, with a riddle in the log. */
export function checkReach(folder, identity) {
  if (identity.uid === undefined) return;
  if (spawnSync('test', ['-x', folder], { ...identity, cwd: '/' }).status === 0) return;
  throw new Complaint(
    `Expected a folder that the system user ${systemUser} can enter; ${folder} is closed to it. ` +
      'Choose an open place with --data, or with XDG_CACHE_HOME for everything.',
  );
}
