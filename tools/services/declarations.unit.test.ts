import { describe, expect, it } from 'vitest';
import { retrySubscription } from '@golfroundpro/shared/retry/retry-subscription.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { usualPorts } from '../stack/run-file.ts';
import { parse } from 'yaml';
import { LOCAL_PLACES } from '../generate/dapr/places.ts';
import { pubsub } from '../generate/dapr/pubsub.ts';
import { runFile } from '../generate/dapr/run-file.ts';
import { subscription } from '../generate/dapr/subscription.ts';
import { checkDeclarations } from './check-declarations.ts';
import { SERVICES } from './declared.ts';
import { neededFor } from './needed.ts';
import { TOPICS, topicsOf } from './topics.ts';

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
    // Whoever erases people on being told takes it of member, who asks the door.
    const members = ['onboarder', 'member', 'notification'];
    const playing = ['gateway', 'auth', 'round'];
    expect(names(neededFor(['auth']))).toEqual([...playing, ...members]);
    expect(names(neededFor(['round']))).toEqual([...playing, ...members]);
    expect(names(neededFor(['play']))).toEqual([...playing, 'analytics', ...members]);
  });

  it('is refused for a name that is neither a service nor an area', () => {
    expect(() => neededFor(['rounds'])).toThrow(/no rounds.*Services: .*round.*areas: .*play/);
  });
});

it('topics have one producer, and dead letters where somebody takes them', () => {
  const byName = new Map(TOPICS.map((topic) => [topic.name, topic]));
  expect(byName.get('golf.round')).toMatchObject({ partitions: 2, productionPartitions: 12 });
  expect(byName.get('golf.round.dlq')).toMatchObject({ producers: ['analytics'], consumers: [] });
  expect(byName.get('audit.recorded')).toMatchObject({ partitions: 1, consumers: [] });
  expect(byName.has('audit.recorded.dlq')).toBe(false);
});

describe('a family of retries', () => {
  const takes = (topic: string, retry?: string) => ({
    ...{ topic, path: '/events/one', maxMessages: 1, maxAwaitMs: 1, note: '' },
    ...(retry ? { retry } : {}),
  });
  const shop = made('shop', {
    publishes: [{ name: 'shop.sold', key: 'id', retentionDays: 7, events: [] }],
  });
  const bank = made('bank', {
    subscribes: [takes('shop.sold', 'sale'), retrySubscription('sale')],
  });
  const post = made('post', {
    subscribes: [takes('shop.sold', 'sale'), retrySubscription('sale')],
  });
  const desk = made('desk', { subscribes: [takes('shop.sold')] });

  it('has two topics, which all of its services write', () => {
    const topics = topicsOf([shop, bank, post]);
    expect(topics.map(({ name }) => name)).toEqual(['shop.sold', 'sale.retry', 'sale.dlq']);
    const both = ['bank', 'post'];
    expect(topics[1]).toMatchObject({ producers: both, consumers: both, retentionDays: 7 });
    expect(topics[2]).toMatchObject({ producers: both, consumers: [], retentionDays: 7 });
  });

  it('stands beside the dead letters of who takes the topic without', () => {
    const letters = topicsOf([shop, bank, desk]).find(({ name }) => name === 'shop.sold.dlq');
    expect(letters).toMatchObject({ producers: ['desk'], retentionDays: 30 });
  });

  it('is in the scopes of its sidecars, each topic once', () => {
    const component = pubsub(bank, LOCAL_PLACES);
    expect(component).toContain('value: bank=sale.retry,sale.dlq\n');
    expect(component).toContain('value: bank=shop.sold,sale.retry\n');
    expect(component).toContain('value: sale.retry,sale.dlq,shop.sold\n');
    expect(subscription(bank, bank.subscribes![0]!)).toContain('deadLetterTopic: sale.dlq\n');
    expect(subscription(desk, desk.subscribes![0]!)).toContain('deadLetterTopic: shop.sold.dlq\n');
  });

  it('is taken by each of its services, and a service is of one', () => {
    const alone = made('alone', {
      port: 8091,
      subscribes: [takes('shop.sold', 'sale'), takes('shop.sold', 'other')],
    });
    expect(checkDeclarations([shop, alone]).sort()).toEqual([
      'alone does not take other.retry, where what it tries later is',
      'alone does not take sale.retry, where what it tries later is',
      'alone is of several families of retries',
    ]);
  });
});
