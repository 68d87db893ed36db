import { describe, expect, it } from 'vitest';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { usualPorts } from '../stack/run-file.ts';
import { parse } from 'yaml';
import { runFile } from '../generate/dapr/run-file.ts';
import { checkDeclarations } from './check-declarations.ts';
import { SERVICES } from './declared.ts';
import { neededFor } from './needed.ts';
import { TOPICS } from './topics.ts';

const made = (name: string, more: Partial<ServiceDeclaration> = {}): ServiceDeclaration => ({
  name,
  area: 'made',
  summary: 'for a test',
  port: 8090,
  routes: () => Promise.resolve(() => []),
  ...more,
});
const names = (services: ServiceDeclaration[]) => services.map(({ name }) => name);

describe('the declarations', () => {
  it('are consistent', () => {
    expect(names(SERVICES)).toEqual(expect.arrayContaining(['gateway', 'auth', 'round']));
    expect(checkDeclarations(SERVICES)).toEqual([]);
  });

  it('are refused where they lead nowhere or claim what is taken', () => {
    const topic = { name: 'golf.round', key: 'id', retentionDays: 7, events: [] };
    const faults = checkDeclarations([
      ...SERVICES,
      made('shop', {
        port: 8082,
        calls: ['bank'],
        publishes: [topic],
        subscribes: [
          { topic: 'bank.paid', path: '/events/paid', maxMessages: 1, maxAwaitMs: 1, note: '' },
          { topic: 'user.deleted', path: '/events/gone', maxMessages: 1, maxAwaitMs: 1, note: '' },
        ],
        paths: [{ prefix: '/api/v1/rounds', auth: 'user' }],
        permissions: { 'rounds:read': { roles: [], apiKey: false } },
        errors: { not_found: [404, 'Not here'] },
      }),
    ]);
    expect(faults.sort()).toEqual([
      'shop calls bank, which is not declared',
      'shop erases people, and does not tell them what it holds (ownData)',
      'shop takes bank.paid, which nobody publishes',
      'the error code not_found is declared by shop and shared',
      'the path /api/v1/rounds is declared by round and shop',
      'the permission rounds:read is declared by round and shop',
      'the port 8082 is declared by round and shop',
      'the topic golf.round is declared by round and shop',
    ]);
  });
});

it('twenty services with two instances each have ports of their own', () => {
  const twenty = Array.from({ length: 20 }, (_, n) => made(`service-${n}`, { port: 8080 + n }));
  const { apps } = parse(runFile(twenty)) as { apps: Parameters<typeof usualPorts>[0] };
  const ports = Object.values(usualPorts(apps, 2));
  expect(ports.length).toBeGreaterThan(200);
  expect(new Set(ports).size).toBe(ports.length);
  // Above, the system gives ports to whatever connects out (ip_local_port_range).
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

describe('what a service needs', () => {
  it('is whom it calls, whose events it takes, and the gateway', () => {
    expect(names(neededFor(['auth']))).toEqual(['gateway', 'auth', 'round']);
    expect(names(neededFor(['round']))).toEqual(['gateway', 'auth', 'round']);
    expect(names(neededFor(['play']))).toEqual(['gateway', 'auth', 'round', 'analytics']);
  });

  it('is refused for a name that is neither a service nor an area', () => {
    expect(() => neededFor(['rounds'])).toThrow(/no rounds.*Services: .*round.*areas: .*play/);
  });
});

it('topics have one producer, and dead letters where somebody takes them', () => {
  const byName = new Map(TOPICS.map((topic) => [topic.name, topic]));
  expect(byName.get('golf.round')).toMatchObject({ partitions: 2, productionPartitions: 12 });
  expect(byName.get('golf.round.dlq')).toMatchObject({ producers: ['analytics'], consumers: [] });
  expect(byName.get('user.updated')).toMatchObject({ partitions: 1, consumers: [] });
  expect(byName.has('user.updated.dlq')).toBe(false);
});
