import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listen } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger, type Logger } from '@golfroundpro/shared/logging/logger.ts';
import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeGatewayApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { makeContext, type GatewayContext } from '../context.ts';
import type { LiveChannels } from '../live/hub.ts';
import { UPSTREAMS, type UpstreamName } from '../proxy-routes.gen.ts';
import { startUpstream, type TestUpstream } from './test-upstream.ts';

export interface TestGateway {
  url: string;
  port: number;
  context: GatewayContext;
  auth: TestUpstream;
  round: TestUpstream;
  bearer: TestTokens['bearer'];
  /** A request as a signed-in user who was not here before, unless it says otherwise. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/** Settings that a test may change; the prefix lets two gateways count together. */
export interface GatewayChanges {
  limitPrefix?: string;
  redisUrl?: string;
  anonymousPerMinute?: number;
  userPerMinute?: number;
  credentialsPerMinute?: number;
  tokens?: TestTokens;
  /** Those that are there beside auth and round. */
  others?: Partial<Record<UpstreamName, TestUpstream>>;
  /** Where a second instance of round is. */
  alsoRound?: string;
  liveChannels?: LiveChannels;
  logger?: Logger;
  /** Further settings, as the environment has them; undefined is what is not set. */
  environment?: Record<string, string | undefined>;
}

const CLOSED_PORT_URL = 'http://127.0.0.1:1';

/** A gateway on a port of its own, before two real servers; nobody serves the others unless given. */
export async function startGateway(changes: GatewayChanges = {}): Promise<TestGateway> {
  const [auth, round] = await Promise.all([startUpstream('auth'), startUpstream('round')]);
  const webRoot = await makeWebRoot();
  const tokens = changes.tokens ?? (await makeTestTokens());
  const config = readConfig({
    PORT: '0',
    DAPR_HTTP_PORT: '1',
    DAPR_API_TOKEN: 'api',
    APP_API_TOKEN: 'app',
    PUBLIC_URL: 'http://localhost:8080',
    ...addressesOf(changes.others ?? {}),
    AUTH_URL: auth.url,
    ROUND_URL: [round.url, changes.alsoRound].filter(Boolean).join(),
    REDIS_CACHE_URL: changes.redisUrl ?? testSetting('TEST_REDIS_CACHE_URL'),
    WEB_ROOT: webRoot,
    OPENAPI_ROOT: join(webRoot, 'openapi-documents'),
    RATE_LIMIT_ANONYMOUS_PER_MINUTE: `${changes.anonymousPerMinute ?? 100_000}`,
    RATE_LIMIT_USER_PER_MINUTE: `${changes.userPerMinute ?? 100_000}`,
    RATE_LIMIT_CREDENTIALS_PER_MINUTE: `${changes.credentialsPerMinute ?? 100_000}`,
    ...changes.environment,
  });
  const context = await makeContext(config, {
    logger: changes.logger ?? makeLogger({ service: 'gateway', level: 'silent' }),
    tokens: tokens.verifier,
    limitPrefix: changes.limitPrefix ?? `test:${randomUUID()}`,
    liveChannels: changes.liveChannels,
  });
  const running = await listen(makeGatewayApp(context), config, context.close, context.live.stop);
  const url = `http://127.0.0.1:${running.port}`;
  return {
    url,
    port: running.port,
    context,
    auth,
    round,
    bearer: tokens.bearer,
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('authorization')) {
        headers.set('authorization', await tokens.bearer(randomUUID()));
      }
      return fetch(url + path, { ...init, headers });
    },
    stop: async () => {
      await running.stop();
      await Promise.all([auth.stop(), round.stop()]);
      await rm(webRoot, { recursive: true });
    },
  };
}

async function makeWebRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'gateway-web-'));
  const folders = ['assets', 'last/assets', 'openapi-documents'];
  await Promise.all(folders.map((folder) => mkdir(join(root, folder), { recursive: true })));
  await Promise.all([
    writeFile(join(root, 'index.html'), '<!doctype html><title>GolfRoundPro</title>'),
    writeFile(join(root, 'favicon.svg'), '<svg/>'),
    writeFile(join(root, 'assets', 'index-4f2a.js'), 'export {};'),
    writeFile(join(root, 'assets', 'index-4f2a.js.br'), brotliCompressSync('export {};')),
    writeFile(join(root, 'assets', 'index-4f2a.js.gz'), gzipSync('export {};')),
    writeFile(join(root, 'last', 'assets', 'index-31c0.js'), 'export {};'),
    writeFile(join(root, 'openapi-documents', 'round.json'), '{"openapi":"3.1.0"}'),
  ]);
  return root;
}

/** Where the gateway finds each, and what it shows there. */
function addressesOf(others: NonNullable<GatewayChanges['others']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(UPSTREAMS).flatMap(([name, setting]) => [
      [tokenSetting('gateway', name), CALLER_TOKEN],
      [setting, others[name as UpstreamName]?.url ?? CLOSED_PORT_URL],
    ]),
  );
}
