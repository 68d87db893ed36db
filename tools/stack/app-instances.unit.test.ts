import { describe, expect, it } from 'vitest';
import { appInstances } from './app-instances.ts';
import { readRunFile, usualPorts } from './run-file.ts';

const { apps } = readRunFile();

describe('two instances of every app', () => {
  const ports = usualPorts(apps, 2);
  const instances = appInstances(apps, ports, 2);
  const named = (name: string) => instances.find((instance) => instance.name === name)!;

  it('have names of their own and the same app id', () => {
    expect(instances.map(({ name }) => name).sort()).toEqual(
      apps.flatMap(({ appID }) => [appID, `${appID}-2`]).sort(),
    );
    expect(named('round-2').appID).toBe('round');
  });

  it('share no port with each other or with a store', () => {
    const all = Object.values(ports);
    expect(new Set(all).size).toBe(all.length);
  });

  it('listen where they are told', () => {
    const { appPort, daprHTTPPort, env } = named('round-2');
    expect([appPort, daprHTTPPort]).toEqual([ports['round-2'], ports['round-2-daprd']]);
    expect(env['PORT']).toBe(String(appPort));
  });

  it('know both instances of whom they call', () => {
    for (const name of ['gateway', 'gateway-2', 'round-2']) {
      expect(named(name).env['AUTH_URL']).toBe(
        `http://127.0.0.1:${ports['auth']},http://127.0.0.1:${ports['auth-2']}`,
      );
    }
  });
});

it('one instance of every app is what dapr.yaml says', () => {
  const named = apps.map((app) => ({ ...app, name: app.appID }));
  expect(appInstances(apps, usualPorts(apps), 1)).toEqual(named);
});
