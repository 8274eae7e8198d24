import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came. */
  raw: string;
}

/** A mail server on loopback that keeps what it is given, as far as SMTP goes without extensions. */
export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** Answers the next recipients with these lines instead of taking them. */
  refusals: string[];
  close(): Promise<void>;
}

function serve(socket: Socket, { mails, refusals }: Pick<MailServer, 'mails' | 'refusals'>): void {
  let mail: ReceivedMail = { from: '', to: [], raw: '' };
  let [rest, isData] = ['', false];
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const addressIn = (line: string) => /<(.*)>/.exec(line)?.[1] ?? '';

  function hear(line: string): void {
    if (isData && line !== '.') {
      mail.raw += `${line.replace(/^\.\./, '.')}\n`;
      return;
    }
    const verb = isData ? '.' : line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') mail = { from: addressIn(line), to: [], raw: '' };
    if (verb === 'RCPT' && refusals.length > 0) return say(refusals.shift() ?? '');
    if (verb === 'RCPT') mail.to.push(addressIn(line));
    if (verb === '.') mails.push(mail);
    isData = verb === 'DATA';
    if (verb === 'QUIT') socket.end('221 selesai\r\n');
    else say(isData ? '354 silakan' : '250 baik');
  }

  say('220 surat uji');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}

export async function openMailServer(): Promise<MailServer> {
  const kept: Pick<MailServer, 'mails' | 'refusals'> = { mails: [], refusals: [] };
  const server = createServer((socket) => serve(socket, kept));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...kept,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
