// The programs of the machine that are needed, and what to say when one is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Complaint } from './complaint.mjs';

const oldestJava = 17;

/** Searched by hand: with PATH unset, `spawn` would fall back to folders that nobody named. */
function findOnPath(name, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function needTool(name, debianPackage, env = process.env) {
  const path = findOnPath(name, env);
  if (path) return path;
  throw new Complaint(
    `Expected the program ${name} on the PATH to fetch Elasticsearch; there is none. ` +
      `Install it (Debian: apt-get install ${debianPackage}) and run the command again.`,
  );
}

/** @returns {{ path: string, home: string, major: number } | null} null when it is not a Java at all. */
function askJava(path) {
  const asked = spawnSync(path, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  const home = /^\s*java\.home = (.+)$/m.exec(asked.stderr ?? '')?.[1];
  const spoken = /^\s*java\.specification\.version = (?:1\.)?(\d+)/m.exec(asked.stderr ?? '')?.[1];
  return home && spoken ? { path, home, major: Number(spoken) } : null;
}

/** The first Java that is new enough: ES_JAVA_HOME, JAVA_HOME, then the PATH. */
export function needJava(env = process.env) {
  const homes = [env.ES_JAVA_HOME, env.JAVA_HOME].filter(Boolean);
  const paths = [...homes.map((home) => join(home, 'bin', 'java')), findOnPath('java', env)];
  const found = paths.filter((path) => path && isExecutable(path)).map(askJava);
  const good = found.find((java) => java && java.major >= oldestJava);
  if (good) return good;
  const old = found.find(Boolean);
  const came = old ? `${old.path} is Java ${old.major}` : 'there is none on the PATH, nor in JAVA_HOME';
  throw new Complaint(
    `Expected Java ${oldestJava} or newer; ${came}. ` +
      'Install it (Debian: apt-get install openjdk-17-jre-headless) or name another one in ES_JAVA_HOME.',
  );
}
