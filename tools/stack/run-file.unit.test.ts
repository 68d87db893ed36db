import { describe, expect, it } from 'vitest';
import { readRunFile, usualPorts } from './run-file.ts';
import { topics } from './topics.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from './layout.ts';

describe('dapr.yaml', () => {
  it('gives no port twice', () => {
    const ports = Object.values(usualPorts(readRunFile().apps));
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('tells each service the port that its sidecar expects', () => {
    for (const { appPort, env } of readRunFile().apps) expect(env['PORT']).toBe(String(appPort));
  });
});

describe('topics', () => {
  it('are open in pubsub.yaml to exactly those who use them', () => {
    const pubsub = readFileSync(join(checkoutRoot, 'components/pubsub.yaml'), 'utf8');
    const names = topics.map(({ name }) => name).join(',');
    expect(pubsub).toContain(`value: ${names}\n    - name: protectedTopics\n      value: ${names}`);
    for (const { name, producers, consumers } of topics) {
      for (const app of producers) expect(pubsub).toMatch(scope('publishingScopes', app, name));
      for (const app of consumers) expect(pubsub).toMatch(scope('subscriptionScopes', app, name));
    }
  });
});

function scope(field: string, app: string, topic: string): RegExp {
  return new RegExp(`name: ${field}\\n +value: (.*;)?${app}=([^;]*,)?${topic}(,|;|\\n)`);
}
