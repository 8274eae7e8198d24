import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createEmailCourier } from '../../../server/src/alert/couriers/email.js';
import { createTelegramCourier } from '../../../server/src/alert/couriers/telegram.js';
import { createWebhookCourier } from '../../../server/src/alert/couriers/webhook.js';
import { createGuardedPost } from '../../../server/src/ingest/guard/guarded-post.js';
import { aMessage, courierContract, type OpenCourier } from '../../contract/courier.contract.js';
import { noon } from '../../support/builders.js';
import { openHookServer, type HookServer } from '../../support/hook-server.js';
import { openMailServer, type MailServer } from '../../support/mail-server.js';
import { aDestination } from '../../support/record-builders.js';

const now = () => noon;
const token = '123456:huruf-rahasia-bot-contoh';
const from = 'Meja Humas <humas@contoh.go.id>';

const postFrom = (allowPrivate: boolean, totalTimeoutMs = 2_000) =>
  createGuardedPost({ allowPrivate, totalTimeoutMs, userAgent: 'uji' });

const mailText = (raw: string): string => {
  const [head = '', ...body] = raw.split('\n\n');
  const subject = /^Subject: ([\s\S]*?)\n(?=\S)/m.exec(head)?.[1] ?? '';
  const words = [...subject.matchAll(/=\?UTF-8\?Q\?(.*?)\?=/g)].map(([, word = '']) =>
    word.replace(/_/g, ' '),
  );
  const plain = body.join('\n\n').replace(/=\n/g, '');
  return `${words.join('')}\n${plain}`.replace(/(?:=[0-9A-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replace(/=/g, ''), 'hex').toString('utf8'),
  );
};

async function openMail(): Promise<OpenCourier> {
  const server = await openMailServer();
  return {
    courier: createEmailCourier({ smtpUrl: server.url, from }),
    address: 'pimpinan@contoh.go.id',
    arrived: () => server.mails.map(({ raw }) => mailText(raw)),
    refuseNext: (how) => void server.refusals.push(how === 'for good' ? '550 tidak dikenal' : '451 nanti'),
    vanish: () => server.close(),
    secrets: ['pimpinan@', server.url],
    badAddresses: [
      'pimpinan',
      'a@b',
      'a@contoh.go.id, b@contoh.go.id',
      '<a@contoh.go.id>',
      'a@contoh.go.id\r\nBcc: b@contoh.go.id',
      'nama a@contoh.go.id',
    ],
    close: () => server.close(),
  };
}

function aWebOther(
  server: HookServer,
  ways: ReturnType<typeof postFrom>,
): Pick<OpenCourier, 'arrived' | 'refuseNext' | 'vanish' | 'close'> {
  let refused = 0;
  return {
    arrived: () => server.posts.slice(refused).map(({ body }) => body),
    refuseNext(how) {
      refused += 1;
      server.answers.push(how === 'for good' ? 404 : 503);
    },
    vanish: () => server.close(),
    close: async () => {
      await ways.close();
      await server.close();
    },
  };
}

async function openWebhook(): Promise<OpenCourier> {
  const [server, ways] = [await openHookServer(), postFrom(true)];
  return {
    ...aWebOther(server, ways),
    courier: createWebhookCourier({ post: ways.post, now, allowPrivate: true }),
    address: `${server.origin}/masuk?kunci=abc`,
    secrets: ['kunci=abc', 'kunci-rahasia'],
    badAddresses: [
      'http://contoh.go.id',
      'ftp://contoh.go.id',
      'https://nama:sandi@contoh.go.id',
      'http://10.0.0.7/x',
      'krisis',
    ],
  };
}

async function openTelegram(): Promise<OpenCourier> {
  const [server, ways] = [await openHookServer(), postFrom(true)];
  return {
    ...aWebOther(server, ways),
    courier: createTelegramCourier({ post: ways.post, token, origin: server.origin }),
    address: '-1001234567890',
    secrets: [token, '-1001234567890'],
    badAddresses: ['kanal', '@ab', 't.me/kanalcontoh', '12 34', '@kanal contoh'],
  };
}

courierContract('E-mail', openMail);
courierContract('A webhook', openWebhook);
courierContract('Telegram', openTelegram);

describe('e-mail', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await openMailServer();
  });
  afterEach(() => server.close());

  const sendTo = async (address: string, subject: string) => {
    const courier = createEmailCourier({ smtpUrl: server.url, from });
    const text = 'Jumlah: 42.\n\nhttps://tanggap.example/issues?q=a&b=<c>';
    const link = 'https://tanggap.example/issues?q=a&b=<c>';
    const message = aMessage({ subject, text, link });
    await courier.send({ id: 'D-1', version: 1, ...aDestination({ kind: 'email', address }) }, message);
    return server.mails[0]!;
  };

  test('A subject with line breaks adds no header and no recipient', async () => {
    const mail = await sendTo('a@contoh.go.id', 'Uji\r\nBcc: lain@contoh.go.id\r\n\r\nIsi');

    expect(mail.to).toEqual(['a@contoh.go.id']);
    expect(mail.raw.split('\n\n')[0]).not.toMatch(/^Bcc:/im);
  });

  test('The HTML beside the text is escaped and fetches nothing', async () => {
    const { raw } = await sendTo('a@contoh.go.id', '<b>Uji</b>');
    const html = mailText(raw);

    expect(html).toContain('<a href="https://tanggap.example/issues?q=a&amp;b=&lt;c&gt;">');
    expect(html).toContain('<title>&lt;b&gt;Uji&lt;/b&gt;</title>');
    expect(html).not.toMatch(/<img|<link|<script|<style|src=/i);
  });
});

describe('a webhook', () => {
  let server: HookServer;
  let ways: ReturnType<typeof postFrom>;
  beforeEach(async () => {
    server = await openHookServer();
    ways = postFrom(true, 300);
  });
  afterEach(async () => {
    await ways.close();
    await server.close();
  });

  const send = (post = ways.post) => {
    const courier = createWebhookCourier({ post, now, allowPrivate: true });
    const destination = aDestination({ address: `${server.origin}/masuk`, secret: 'kunci-rahasia' });
    return courier.send({ id: 'D-1', version: 1, ...destination }, aMessage());
  };

  test('Its signature covers the moment and the body as it came', async () => {
    await send();

    const { headers, body } = server.posts[0]!;
    const timestamp = String(headers['x-tanggap-timestamp']);
    const expected = createHmac('sha256', 'kunci-rahasia').update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-tanggap-signature']).toBe(`sha256=${expected}`);
    expect(Number(timestamp) * 1_000).toBe(Date.parse(noon));
    expect(headers['x-tanggap-id']).toBe('A-7-D-1');
    expect(JSON.parse(body)).toMatchObject({ id: 'A-7-D-1', kind: 'alert', alertId: 'A-7', count: 42 });
  });

  test('A redirect is not followed and ends the delivery', async () => {
    server.answers.push({ status: 302, headers: { location: `${server.origin}/lain` } });

    await expect(send()).rejects.toMatchObject({
      isFinal: true,
      problem: { en: expect.stringContaining('302') },
    });
    expect(server.posts).toHaveLength(1);
  });

  test.each([
    [400, true],
    [401, true],
    [408, false],
    [410, true],
    [429, false],
    [500, false],
  ])('Status %i is final: %s', async (status, isFinal) => {
    server.answers.push(status);

    await expect(send()).rejects.toMatchObject({ isFinal });
  });

  test('How long the receiver asks to wait is passed on', async () => {
    server.answers.push({ status: 429, headers: { 'retry-after': '120' } });

    await expect(send()).rejects.toMatchObject({ waitMs: 120_000 });
  });

  test('A receiver that never answers is given up in time and may be tried again', async () => {
    server.answers.push('hang');

    await expect(send()).rejects.toMatchObject({
      isFinal: false,
      problem: { en: expect.stringContaining('in time') },
    });
  });

  test('Without leave for private networks nothing reaches this machine', async () => {
    const guarded = postFrom(false);

    await expect(send(guarded.post)).rejects.toMatchObject({
      isFinal: true,
      problem: { en: expect.stringContaining('not a public address') },
    });
    expect(server.posts).toEqual([]);
    await guarded.close();
  });
});

describe('Telegram', () => {
  test('is told one chat as plain text without a preview of the link', async () => {
    const opened = await openTelegram();
    const destination = aDestination({ kind: 'telegram', address: opened.address });

    await opened.courier.send({ id: 'D-1', version: 1, ...destination }, aMessage());

    expect(JSON.parse(opened.arrived()[0]!)).toEqual({
      chat_id: '-1001234567890',
      text: expect.stringMatching(/^Peringatan: /),
      link_preview_options: { is_disabled: true },
    });
    await opened.close();
  });
});
