import { hash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { get as httpGet } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePorts, type Ports } from '../stack/ports.ts';
import { startProcess, type TestProcess } from '../test/start-process.ts';
import type { Mail } from './read-mail.ts';

const OTHER = { user: 'golfroundpro', password: 'of another service' };
const LOGIN = { user: 'golfroundpro', password: 'a "password" of $1 §' };
const LINK = 'http://localhost:8080/verify-email?token=abc&again=1';

let directory: string;
let ports: Ports;
let sink: TestProcess;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'golfroundpro-mail-'));
  ports = await choosePorts({ smtp: 1025, 'mail-sink': 8025 }, {}, 'free');
  sink = await startSink();
});
afterAll(async () => {
  await sink.stop();
  await rm(directory, { recursive: true });
});

function startSink(): Promise<TestProcess> {
  const args = ['--smtp', String(ports['smtp']), '--http', String(ports['mail-sink'])];
  return startProcess(['tools/mail-sink/main.ts', ...args, '--directory', directory], {
    input: [OTHER, LOGIN],
    healthUrl: address('/health'),
  });
}

const address = (path: string) => `http://127.0.0.1:${ports['mail-sink']}${path}`;
const get = (path: string) => fetch(address(path));
const list = async (query = '') => {
  return ((await (await get(`/mails${query}`)).json()) as { items: Mail[] }).items;
};

async function send(mail: SendMailOptions, auth: object = { ...LOGIN, pass: LOGIN.password }) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: ports['smtp'],
    ignoreTLS: true,
    auth,
  });
  await transport.sendMail({ from: 'GolfRoundPro <club@golfroundpro.example>', ...mail });
}

const MAIL = {
  to: 'Ann <Ann@club.example>',
  subject: 'Überprüfe deine E-Mail',
  text: `Guten Tag,\nopen ${LINK}.\n`,
  html: `<p style="color: #060">Open <a href="${LINK.replace('&', '&amp;')}">this</a></p><script>1</script>`,
};

describe('the mail sink', () => {
  it('keeps a mail and tells who it is for, its subject, texts and links', async () => {
    await send(MAIL);
    const [mail] = await list();
    expect(mail).toEqual({
      id: expect.stringMatching(/^\d{13}-[0-9a-f]{8}$/) as string,
      messageId: expect.stringMatching(/^<\S+@\S+>$/) as string,
      from: 'club@golfroundpro.example',
      to: ['ann@club.example'],
      subject: MAIL.subject,
      date: expect.stringMatching(/^20\d\d-.*Z$/) as string,
      text: MAIL.text.trimEnd(),
      html: expect.stringContaining('<p style') as string,
      links: [LINK],
    });
    expect(await (await get(`/mails/${mail!.id}`)).json()).toEqual(mail);
  });

  it('lists the newest first, and those of one address', async () => {
    await send({ ...MAIL, to: 'bob@club.example', subject: 'second' });
    await send({ ...MAIL, to: 'nobody@club.example', bcc: 'bob@club.example', subject: 'third' });
    expect((await list()).map(({ subject }) => subject)).toEqual(['third', 'second', MAIL.subject]);
    const bobs = await list('?to=BOB@club.example');
    expect(bobs.map(({ subject }) => subject)).toEqual(['third', 'second']);
    expect(await list('?limit=1')).toHaveLength(1);
    expect(await list('?to=carl@club.example')).toEqual([]);
  });

  it.each<[string, object | undefined]>([
    ['no login', undefined],
    ['a wrong password', { user: LOGIN.user, pass: 'a guess' }],
    ['a wrong user', { user: 'somebody', pass: LOGIN.password }],
  ])('takes nothing with %s', async (_name, auth) => {
    const before = await list();
    const options = { host: '127.0.0.1', port: ports['smtp'], ignoreTLS: true };
    const transport = createTransport({ ...options, ...(auth ? { auth } : {}) });
    const sent = transport.sendMail({ ...MAIL, from: 'a@club.example' });
    await expect(sent).rejects.toThrow(auth ? /Invalid login/ : /[Aa]uthentication/);
    expect(await list()).toEqual(before);
  });

  it('refuses a mail over 1 MB', async () => {
    const before = await list();
    await expect(send({ ...MAIL, text: 'x'.repeat(1_100_000) })).rejects.toThrow(/552/);
    expect(await list()).toEqual(before);
  });

  it('shows the list and a mail, and runs nothing of it', async () => {
    const [mail] = await list('?to=ann@club.example');
    const page = await get('/');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self';(?!.*unsafe-inline)(?!.*script-src)/,
    );
    const text = await page.text();
    expect(text).toContain(`href="/mails/${mail!.id}/page"`);
    expect(text).toContain('name="viewport"');
    const one = await (await get(`/mails/${mail!.id}/page`)).text();
    expect(one).toContain(`href="${LINK.replace('&', '&amp;')}"`);
    expect(one).not.toContain('<script>');
    expect(one).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const frame = await get(`/mails/${mail!.id}/html`);
    const policy = frame.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${hash('sha256', 'color: #060', 'base64')}'`);
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('allow-scripts');
  });

  it('escapes what a mail says', async () => {
    await send({ ...MAIL, subject: '<img src=x onerror=alert(1)>"', to: 'eve@club.example' });
    const page = await (await get('/?to=eve@club.example')).text();
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
    expect(page).not.toContain('<img');
  });

  it('answers only to a name of this machine, and knows nothing of other paths', async () => {
    expect((await get('/mails/..%2f..%2fsecrets.json')).status).toBe(404);
    expect((await get('/mails/nothing')).status).toBe(404);
    expect((await fetch(address('/mails'), { method: 'POST' })).status).toBe(405);
    const status = new Promise((resolve) => {
      // Not with fetch, which sets the host by itself.
      httpGet(address('/mails'), { headers: { host: 'evil.example' } }, (res) => {
        resolve(res.resume().statusCode);
      });
    });
    expect(await status).toBe(403);
  });

  it('has its mails again after a restart, and none after DELETE', async () => {
    const before = await list();
    expect(before).toHaveLength(4);
    await writeFile(join(directory, 'note.txt'), 'not a mail');
    await sink.stop();
    sink = await startSink();
    expect(await list()).toEqual(before);
    expect((await fetch(address('/mails'), { method: 'DELETE' })).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(await readdir(directory)).toEqual(['note.txt']);
  });

  it('logs neither an address nor the login', () => {
    expect(sink.output()).toContain('mail is taken');
    expect(sink.output()).not.toMatch(/club\.example|password/);
  });
});
