import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { test } from '@jest/globals';

const run = promisify(execFile);
/** LibreOffice starts slowly on a busy machine. */
const longestRunMs = 120_000;

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** `test`, or a skip that says which programs are missing. */
export function testWith(...programs: string[]): (title: string, body: () => Promise<void>) => void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) return (title, body) => test(title, body, longestRunMs);
  return (title, body) => test.skip(`${title} [not installed: ${missing.join(', ')}]`, body);
}

/** What a program printed. */
export async function output(program: string, ...words: string[]): Promise<string> {
  const { stdout } = await run(program, words, { timeout: longestRunMs });
  return stdout;
}

/** Turns an office file into PDF beside it, with a LibreOffice profile of its own. */
export async function toPdf(file: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await output('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file);
}
