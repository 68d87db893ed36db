import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { declaredResources, sidecarDifference } from './sidecar-resources.ts';

const folder = mkdtempSync(join(tmpdir(), 'resources-'));
const PUBSUB = `kind: Component
metadata: { name: pubsub }
spec: { type: pubsub.kafka, version: v1 }
scopes: [round, analytics]
`;
const ROUNDS = `kind: Subscription
metadata: { name: rounds }
spec:
  pubsubname: pubsub
  topic: golf.round
  routes: { default: /events/rounds }
  deadLetterTopic: golf.round.dlq
scopes: [analytics]
`;
mkdirSync(join(folder, 'configuration'));
writeFileSync(join(folder, 'pubsub.yaml'), `${PUBSUB}---\n${ROUNDS}`);
writeFileSync(
  join(folder, 'resiliency.yml'),
  'kind: Resiliency\nmetadata: { name: all }\nspec: {}\n',
);
writeFileSync(join(folder, 'configuration/x.yaml'), PUBSUB.replaceAll('pubsub', 'none'));

/** As daprd 1.18 answers. */
const LOADED = {
  components: [{ name: 'pubsub', type: 'pubsub.kafka', version: 'v1' }],
  resiliencies: [{ name: 'all' }],
  subscriptions: [
    {
      ...{ pubsubname: 'pubsub', topic: 'golf.round', deadLetterTopic: 'golf.round.dlq' },
      rules: [{ path: '/events/rounds' }],
    },
  ],
};

let answer: object;
const server = createServer((req, res) => {
  if (req.headers['dapr-api-token'] !== 'secret') res.writeHead(401).end();
  else res.end(JSON.stringify(answer));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
  answer = LOADED;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const compare = (appID: string, apiToken = 'secret') => {
  const { port: httpPort } = server.address() as AddressInfo;
  return sidecarDifference({ appID, httpPort, apiToken }, [folder]);
};

describe('declaredResources', () => {
  it('names what is for this app or for all', () => {
    expect(declaredResources([folder], 'round').sort()).toEqual([
      'component pubsub (pubsub.kafka)',
      'resiliency all',
    ]);
    expect(declaredResources([folder], 'gateway')).toEqual(['resiliency all']);
  });
});

describe('sidecarDifference', () => {
  it('says nothing of a sidecar that loaded what is declared', async () => {
    expect(await compare('analytics')).toBeUndefined();
  });

  it('names what was left out', async () => {
    answer = { ...LOADED, subscriptions: undefined };
    expect(await compare('analytics')).toBe(
      'did not load subscription pubsub/golf.round to /events/rounds, dead letters to golf.round.dlq',
    );
  });

  it('names what is for another app', async () => {
    expect(await compare('round')).toMatch(
      /^loaded subscription pubsub\/golf\.round .* not declared/,
    );
  });

  it('fails where the sidecar does not tell', async () => {
    expect(await compare('analytics', 'wrong')).toBe(
      'does not tell what it loaded: it answers 401',
    );
  });
});
