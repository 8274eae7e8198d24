import { Worker, type Transferable } from 'node:worker_threads';

/**
 * Starts a worker thread from a module beside the caller. Built code runs as it is; TypeScript sources (development and
 * tests) get the loader first, because a thread does not inherit it.
 */
export function startWorker(
  name: string,
  callerUrl: string,
  workerData: unknown,
  transferList: Transferable[] = [],
): Worker {
  if (!callerUrl.endsWith('.ts')) {
    return new Worker(new URL(`./${name}.js`, callerUrl), { workerData, transferList });
  }
  const entry = JSON.stringify(new URL(`./${name}.ts`, callerUrl).href);
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(bootstrap, {
    eval: true,
    workerData,
    transferList,
    execArgv: ['--conditions=@tanggap/source'],
  });
}
