import type { ServiceConfig } from '../config/service-config.ts';
import type { ServiceDeclaration } from '../service/declaration.ts';

/** The tokens that a service under test takes: as its sidecar has them, and as a service that asks it. */
export const APP_TOKEN = 'app-token';
export const CALLER_TOKEN = 'caller-token';

const CLOSED_PORT_URL = 'http://localhost:1';

/**
 * The settings that every service has, for a test.
 * @param urls where the services that it calls are; the others are away
 */
export function testConfig(
  { name, calls = [] }: ServiceDeclaration,
  urls: Record<string, string> = {},
): ServiceConfig {
  const addressOf = (callee: string) => ({
    urls: [urls[callee] ?? CLOSED_PORT_URL],
    token: CALLER_TOKEN,
  });
  return {
    service: name,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    stopMs: 0,
    trustedProxies: [],
    dapr: {
      ...{ app: name, port: 0, apiToken: 'unused', appTokens: [APP_TOKEN] },
      secretsRefreshMs: 5000,
    },
    calls: Object.fromEntries(calls.map((callee) => [callee, addressOf(callee)])),
    ca: undefined,
    callers: [{ name: 'tester', token: CALLER_TOKEN }],
  };
}
