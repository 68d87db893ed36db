import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SidecarFile } from '@golfroundpro/shared/dapr/sidecar-file.ts';
import { sidecarTokens } from '../stack/app-tokens.ts';
import type { ChildSpec } from '../stack/child.ts';
import { layoutOf, type Layout } from '../stack/layout.ts';
import { readSidecarFile, sidecarTokensOf, writeSidecarFile } from '../stack/sidecar-files.ts';
import type { AppTokens } from '../stack/secrets.ts';
import { supervise } from '../stack/start-stack.ts';
import { replaceSidecar } from './replace-sidecar.ts';

const OLD = { daprApiToken: 'old api', appApiToken: 'old app' };
const LEFT = { daprApiToken: 'left api', appApiToken: 'left app' };
const FRESH = { daprApiToken: 'fresh api', appApiToken: 'fresh app' };
const [HOME, BESIDE] = [3500, 3600];
const START: SidecarFile = {
  revision: 1,
  port: HOME,
  apiToken: OLD.daprApiToken,
  appTokens: [OLD.appApiToken],
};

let layout: Layout;
let stack: Awaited<ReturnType<typeof supervise>>;
let app: Server;
/** What the app was told, one after the other. */
let told: SidecarFile[];
/** What the one beside begins with: the tokens that are kept. */
let kept: AppTokens;

beforeEach(async () => {
  layout = layoutOf(mkdtempSync(join(tmpdir(), 'replace-')));
  mkdirSync(layout.logs);
  [told, kept] = [[], FRESH];
  await writeSidecarFile(layout, 'round', START);
  stack = await supervise(layout, { run: 'services', services: [] });
  await stack.supervisor.start([sidecar()]);
  app = createServer((_req, res) => {
    const file = JSON.parse(readFileSync(layout.sidecarFile('round'), 'utf8')) as SidecarFile;
    if (told.at(-1)?.revision !== file.revision) told.push(file);
    res.end(`sidecar_revision{service="round"} ${file.revision}\n`);
  });
  await once(app.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  app.close();
  await stack.stop();
  rmSync(layout.directory, { recursive: true });
});

const sidecar = (): ChildSpec => ({
  ...specOf('round-daprd', HOME, () => sidecarTokensOf(layout, 'round')),
  beside: async () => specOf('round-daprd-beside', BESIDE, async () => kept),
});

/** A process that logs the token with which it begins, and is ready when it has. */
function specOf(name: string, port: number, tokens: () => Promise<AppTokens>): ChildSpec {
  const script = 'console.log(process.env.DAPR_API_TOKEN); setInterval(() => 0, 1000)';
  const health = async () => undefined;
  let starts = 0;
  return {
    ...{ name, kind: 'sidecar', port, command: process.execPath, args: ['-e', script] },
    ...{ cwd: tmpdir(), env: process.env, logFile: join(layout.logs, `${name}.log`), health },
    freshEnv: async () => {
      starts += 1;
      return sidecarTokens(await tokens());
    },
    ready: () => vi.waitFor(() => expect(startsOf(name)).toHaveLength(starts), 10_000),
  };
}

const replace = () => {
  const { port } = app.address() as AddressInfo;
  return replaceSidecar({ layout, ports: { round: port, 'round-daprd': HOME } }, 'round', FRESH);
};

/** The tokens of its sidecar's starts, in order. */
const startsOf = (name: string) =>
  readFileSync(join(layout.logs, `${name}.log`), 'utf8')
    .split('\n')
    .slice(0, -1);

/** It and its sidecar have the fresh pair and no other, and nothing stands beside them. */
async function expectFresh() {
  const { daprApiToken: apiToken, appApiToken } = FRESH;
  const file = { port: HOME, apiToken, appTokens: [appApiToken] };
  expect(await readSidecarFile(layout, 'round')).toEqual(expect.objectContaining(file));
  await expect.poll(() => startsOf('round-daprd').at(-1)).toBe(apiToken);
  expect(stack.supervisor.names).toEqual(['round-daprd']);
}

it('an app takes both pairs before one beside has the new one, and the old one no longer at the end', async () => {
  await replace();
  expect(told.map(({ port, apiToken, appTokens }) => [port, apiToken, ...appTokens])).toEqual([
    [HOME, 'old api', 'old app', 'fresh app'],
    [BESIDE, 'fresh api', 'fresh app', 'old app'],
    [HOME, 'fresh api', 'fresh app'],
  ]);
  expect(startsOf('round-daprd-beside')).toEqual(['fresh api']);
  await expectFresh();
});

it('one that was interrupted before the app went on to the one beside is begun anew', async () => {
  kept = LEFT;
  const appTokens = [OLD.appApiToken, LEFT.appApiToken];
  await writeSidecarFile(layout, 'round', { ...START, revision: 2, appTokens });
  await stack.supervisor.startBeside('round-daprd');
  kept = FRESH;
  await replace();
  expect(told[0]?.appTokens).toEqual(['old app', 'fresh app']);
  await expectFresh();
});

it('one that was interrupted behind that is ended first: at no time has the app a sidecar that it does not know', async () => {
  kept = LEFT;
  await stack.supervisor.startBeside('round-daprd');
  const left = { port: BESIDE, apiToken: LEFT.daprApiToken };
  const appTokens = [LEFT.appApiToken, OLD.appApiToken];
  await writeSidecarFile(layout, 'round', { revision: 3, ...left, appTokens });
  kept = FRESH;
  await replace();
  expect(told.map(({ port, apiToken, appTokens: all }) => [port, apiToken, ...all])).toEqual([
    [HOME, 'left api', 'left app'],
    [HOME, 'left api', 'left app', 'fresh app'],
    [BESIDE, 'fresh api', 'fresh app', 'left app'],
    [HOME, 'fresh api', 'fresh app'],
  ]);
  await expectFresh();
});

it('a sidecar that dies meanwhile starts again with the tokens that its app goes by', async () => {
  const appTokens = [OLD.appApiToken, FRESH.appApiToken];
  await writeSidecarFile(layout, 'round', { ...START, revision: 2, appTokens });
  await expect.poll(() => startsOf('round-daprd')).toEqual(['old api']);
  stack.supervisor.child('round-daprd').child?.signal('SIGKILL');
  await expect
    .poll(() => startsOf('round-daprd'), { timeout: 10_000 })
    .toEqual(['old api', 'old api']);
});
