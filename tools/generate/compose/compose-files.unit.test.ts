import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROGRAMS } from '../../images/bundle/programs.ts';
import { PUBLIC_IMAGES } from '../../images/public-images.ts';
import { SERVICES } from '../../services/declared.ts';
import { composeFiles, type ComposeDocument } from './compose-files.ts';

const NAMES = SERVICES.map(({ name }) => name);
const STORES = ['postgres', 'redis-state', 'redis-cache', 'kafka', 'vault'];

let files: Map<string, string>;
let document: ComposeDocument;
beforeAll(async () => {
  files = await composeFiles(SERVICES);
  document = parse(files.get('docker-compose.yaml') ?? '') as ComposeDocument;
});

describe('docker-compose.yaml', () => {
  it.each(NAMES)('has %s with its sidecar in its network', (name) => {
    expect(document.services).toHaveProperty(name);
    const sidecar = document.services[`${name}-daprd`];
    expect(sidecar).toMatchObject({ network_mode: `service:${name}` });
    expect(sidecar?.command).toEqual(expect.arrayContaining(['--app-id', name]));
    // It ends where the network has gone with a service that was started again.
    expect(sidecar).toHaveProperty(
      'healthcheck.test.3',
      expect.stringContaining('process.kill(1)'),
    );
    expect(sidecar).toHaveProperty('restart', 'unless-stopped');
  });

  it.each(STORES)('asks %s whether it is well', (name) => {
    expect(document.services[name]).toHaveProperty('healthcheck.test.0', 'CMD');
  });

  it.each(NAMES)('starts %s behind the set-up and healthy stores', (name) => {
    const { setup, ...others } = document.services[name]!.depends_on!;
    expect(setup?.condition).toBe('service_completed_successfully');
    const conditions = Object.values(others).map(({ condition }) => condition);
    expect(new Set(conditions)).toEqual(new Set(['service_healthy']));
    expect(Object.keys(document.services)).toEqual(expect.arrayContaining(Object.keys(others)));
  });

  it('runs public images of the pinned versions, and our own', () => {
    const pinned: string[] = Object.values(PUBLIC_IMAGES);
    for (const { image, build } of Object.values(document.services)) {
      if (build === undefined) expect(pinned).toContain(image);
      else expect(image).toMatch(/^golfroundpro\/[\w-]+:\$\{VERSION:-latest\}$/);
    }
  });

  it('builds only what there is a program for', () => {
    const built = Object.values(document.services).flatMap(({ build }) =>
      build?.args === undefined ? [] : [build.args],
    );
    const programs = PROGRAMS.map(({ name }) => name);
    for (const { SERVICE } of built) expect(programs).toContain(SERVICE);
  });

  it('names every volume and network that is used', () => {
    const { services, volumes, networks } = document;
    for (const one of Object.values(services)) {
      const named = (one.volumes ?? []).filter((volume) => !volume.startsWith('.'));
      for (const volume of named) expect(volumes).toHaveProperty([volume.split(':')[0]!]);
      for (const network of one.networks ?? []) expect(networks).toHaveProperty([network]);
    }
  });

  it('gives texts alone, for who reads YAML 1.1 too, where yes and no are none', () => {
    const read = parse(files.get('docker-compose.yaml')!, { version: '1.1' }) as ComposeDocument;
    for (const { command = [], environment = {} } of Object.values(read.services)) {
      for (const text of [...command, ...Object.values(environment)])
        expect(text).toBeTypeOf('string');
    }
  });

  it('opens the entry alone, to this machine', () => {
    const open = Object.entries(document.services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:${GATEWAY_PORT:-8080}:8080']],
    ]);
  });

  it('holds no secret: tokens and passwords come from the volume of the set-up', () => {
    const settings = Object.values(document.services).flatMap(({ environment = {} }) =>
      Object.keys(environment),
    );
    expect(settings.filter((name) => /^TOKEN_|_TOKEN$|PASSWORD$/.test(name))).toEqual([]);
    for (const text of files.values()) expect(text).not.toMatch(/[\w-]{43}/);
  });
});

it('lets .env set what an operator may, of whoever asks for it', () => {
  const { auth, round } = document.services;
  expect(auth?.environment).toMatchObject({ SEED_DEMO: '${SEED_DEMO:-true}' });
  expect(round?.environment).toMatchObject({ LOG_LEVEL: '${LOG_LEVEL:-info}', PORT: '8080' });
  expect(round?.environment).not.toHaveProperty('SEED_DEMO');
});

it('reloads every service from its sources', () => {
  const { services } = parse(files.get('docker-compose.reload.yaml') ?? '') as ComposeDocument;
  expect(Object.keys(services)).toEqual(NAMES);
  for (const name of NAMES) expect(services[name]?.command).toEqual([`services/${name}/main.ts`]);
});
