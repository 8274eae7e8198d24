import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's 2024 minimum: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Compares; for an unknown user it compares with a decoy, so that the answer takes equally long. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const isRight = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && isRight;
}

const consonants = 'bcdfghjklmnprstwyz';
const vowels = 'aeiou';

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}

/** Easy to read aloud and to type, such as `kabu-rimo-tesa-juwe-4821`: about 65 bits. */
export function readablePassword(): string {
  const word = (): string => pick(consonants) + pick(vowels) + pick(consonants) + pick(vowels);
  return [word(), word(), word(), word(), String(randomInt(1_000, 10_000))].join('-');
}
