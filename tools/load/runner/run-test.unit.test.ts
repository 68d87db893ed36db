import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from './summary.ts';

const OPTIONS = `export const options = { scenarios: { it: { executor: 'shared-iterations', vus: 2, iterations: 6 } } };`;
const SUMMARY = `export const handleSummary = (data) => ({ stdout: JSON.stringify(data) });`;

let folder: string;
const server = createServer((request, response) => answer(request, response));
let answer: RequestListener;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-load-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => (answer = (_, response) => response.end()));
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Runs a script in a process of its own, as `npm run load` does. */
async function ran(script: string, files: Record<string, string> = {}, flags: string[] = []) {
  for (const [name, content] of Object.entries({ ...files, 'script.ts': script })) {
    await writeFile(join(folder, name), content);
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const main = join(import.meta.dirname, '../main.ts');
  const args = [main, 'run', ...flags, '-e', `URL=${url}`, join(folder, 'script.ts')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, err, summary: JSON.parse(out || 'null') as Summary | null };
}

describe('a script', () => {
  it('connects from an address of its own for each VU', async () => {
    const seen = new Set<string | undefined>();
    answer = ({ socket }, response) => {
      seen.add(socket.remoteAddress);
      response.end();
    };
    const script = `
      import http from 'k6/http';
      ${OPTIONS}
      export default () => http.asyncRequest('GET', __ENV.URL);
    `;
    const { code } = await ran(script, {}, ['--local-ips', '127.1.0.1-127.1.0.9']);
    expect(code).toBe(0);
    expect([...seen].sort()).toEqual(['127.1.0.2', '127.1.0.3']);
  });

  it('has its modules for each VU alone, its data shared, and is given what setup gave', async () => {
    const script = `
      import { check } from 'k6';
      import { SharedArray } from 'k6/data';
      import exec from 'k6/execution';
      import { setTimeout } from 'k6/timers';
      import { next } from './counter.ts';
      const rows = new SharedArray('rows', () => open(import.meta.resolve('./rows.csv')).trim().split('\\n'));
      ${OPTIONS}
      export const setup = async () => ({ from: 'setup' });
      export default async function (data: { from: string }) {
        await new Promise<void>((resolve) => setTimeout(resolve, 5));
        check(data, {
          'setup gave it': ({ from }) => from === 'setup',
          'own modules': () => next() === exec.vu.iterationInInstance + 1,
          'rows are read': () => rows.length === 2,
          'a VU has a number': () => __VU === exec.vu.idInTest && __VU > 0,
        });
      }
      ${SUMMARY}`;
    const files = {
      'rows.csv': 'a\nb\n',
      'counter.ts': 'let n = 0; export const next = (): number => ++n;',
    };
    const { code, err, summary } = await ran(script, files);
    expect(err).not.toContain('Error');
    expect(code).toBe(0);
    expect(
      summary?.root_group.checks.map(({ name, passes, fails }) => [name, passes, fails]),
    ).toEqual([
      ['setup gave it', 6, 0],
      ['own modules', 6, 0],
      ['rows are read', 6, 0],
      ['a VU has a number', 6, 0],
    ]);
  });

  it("ends with 99 when a threshold is missed, a sub-metric's too", async () => {
    answer = (request, response) =>
      response.writeHead(request.url === '/bad' ? 500 : 200).end('{}');
    const script = `
      import http from 'k6/http';
      ${OPTIONS.replace('scenarios', `thresholds: { 'http_req_failed{name:good}': ['rate==0'], 'http_req_failed{name:bad}': ['rate==0'] }, scenarios`)}
      export default async () => {
        await http.asyncRequest('GET', __ENV.URL + '/good', null, { tags: { name: 'good' } });
        await http.asyncRequest('GET', __ENV.URL + '/bad', null, { tags: { name: 'bad' } });
      };
      ${SUMMARY}`;
    const { code, summary } = await ran(script);
    expect(code).toBe(99);
    expect(summary?.metrics['http_req_failed{name:good}']?.thresholds).toEqual({
      'rate==0': { ok: true },
    });
    expect(summary?.metrics['http_req_failed{name:bad}']?.thresholds).toEqual({
      'rate==0': { ok: false },
    });
    expect(summary?.metrics['http_reqs']?.values['count']).toBe(12);
  });

  it('ends early when a threshold with abortOnFail is missed', async () => {
    const script = `
      import { check } from 'k6';
      import { setTimeout } from 'k6/timers';
      export const options = {
        scenarios: { it: { executor: 'constant-vus', vus: 1, duration: '5m' } },
        thresholds: { checks: [{ threshold: 'rate==1', abortOnFail: true }] },
      };
      export default async () => {
        check(0, { never: false });
        await new Promise((resolve) => setTimeout(resolve, 20));
      };`;
    const { code, err } = await ran(script);
    expect([code, err]).toEqual([99, expect.stringContaining('ended early: checks: rate==1')]);
  });

  it('counts from when an iteration was to begin, not from when it could', async () => {
    const script = `
      import http from 'k6/http';
      export const options = {
        scenarios: { it: { executor: 'constant-arrival-rate', rate: 20, duration: '500ms', preAllocatedVUs: 20 } },
      };
      let first = true;
      export default async () => {
        if (__VU === 1) for (const until = Date.now() + 300; Date.now() < until; );
        await http.asyncRequest('GET', __ENV.URL, null, { tags: { name: 'it' } });
      };
      ${SUMMARY}`;
    const { summary } = await ran(script);
    expect(summary?.metrics['http_req_duration']?.values['max']).toBeGreaterThan(150);
    expect(summary?.metrics['generator_delay']?.values['value']).toBeGreaterThan(100);
  });

  it.each([
    ['http.get(__ENV.URL)', 'http.get is not done by this runner'],
    ['sleep(1)', 'sleep, which does not let others work, is not done'],
    ['exec.vu.tags', 'exec.vu.tags is not done'],
    [`http.asyncRequest('GET', __ENV.URL, null, { jar: 1 })`, 'the parameter jar is not done'],
    [`http.asyncRequest('POST', __ENV.URL, { a: 1 })`, 'a body that is no text is not done'],
  ])('that says %s is ended, by name', async (statement, reason) => {
    const script = `
      import http from 'k6/http'; import exec from 'k6/execution'; import { sleep } from 'k6';
      ${OPTIONS} export default async () => { await ${statement}; };`;
    expect(await ran(script)).toMatchObject({
      code: 107,
      err: expect.stringContaining(reason) as string,
    });
  });

  it('brings a cookie back within its iteration, and begins the next without it', async () => {
    const brought: string[] = [];
    answer = ({ headers }, response) => {
      brought.push(headers.cookie ?? 'none');
      response.setHeader('set-cookie', 'pod=one; Path=/; HttpOnly; SameSite=Strict').end();
    };
    const script = `
      import http from 'k6/http'; ${OPTIONS.replace('vus: 2', 'vus: 1').replace('6', '2')}
      export default async () => {
        for (let left = 2; left > 0; left--) await http.asyncRequest('GET', __ENV.URL);
      };`;
    expect(await ran(script)).toMatchObject({ code: 0 });
    expect(brought).toEqual(['none', 'pod=one', 'none', 'pod=one']);
  });

  it.each(['k6/ws', 'https://jslib.k6.io/k6-utils/1.4.0/index.js', 'node:fs'])(
    'that imports %s is refused',
    async (name) => {
      const { code, err } = await ran(
        `import '${name}'; ${OPTIONS} export default async () => {};`,
      );
      expect([code, err]).toEqual([107, expect.stringContaining(`import of ${name} is not done`)]);
    },
  );

  it('has an answer of status 0 where none came', async () => {
    answer = (_, response) => response.destroy();
    const script = `
      import http from 'k6/http'; import { check } from 'k6'; ${OPTIONS}
      export default async () => {
        const answer = await http.asyncRequest('GET', __ENV.URL, null, { tags: { name: 'it' } });
        check(answer, { none: ({ status, error_code }) => status === 0 && error_code >= 1000 });
      };
      ${SUMMARY}`;
    const { summary } = await ran(script);
    expect(summary?.metrics['checks']?.values).toMatchObject({ passes: 6, fails: 0 });
    expect(summary?.metrics['http_req_failed']?.values['rate']).toBe(1);
  });
});
