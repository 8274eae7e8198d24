import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program to its end without showing what it says; `input` goes to its standard input.
 * @returns {Promise<{ code: number, output: string }>} 1 stands for a program ended by a signal
 */
export async function runProgram(path, args, { input = '', ...options } = {}) {
  const child = spawn(path, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  // A program that ends without reading its input is judged by its exit code.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code: code ?? 1, output };
}

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
