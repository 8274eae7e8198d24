import { pino, type DestinationStream, type Logger } from 'pino';

/** Names under which a secret could reach a log line; their values are replaced. */
const secrets = ['password', 'token', 'key', 'pushKey', 'authorization', 'cookie'];

/** JSON lines on standard error unless told otherwise, so that standard output stays for what people read. */
export function createLog(
  level: string,
  into: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, into);
}
