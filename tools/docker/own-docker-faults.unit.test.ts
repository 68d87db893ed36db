import { expect, it } from 'vitest';
import type { Machine } from './machine.ts';
import { ownDockerFaults } from './own-docker-faults.ts';

const able: Machine = {
  linux: true,
  root: true,
  debian: true,
  mounts: true,
  overlay: true,
  limits: true,
};

it('finds none on Debian as root, whether limits can be raised or not', () => {
  expect(ownDockerFaults(able, '/srv/club/.local/docker')).toEqual([]);
  expect(ownDockerFaults({ ...able, limits: false }, '/srv/club/.local/docker')).toEqual([]);
});

it.each(['linux', 'root', 'debian', 'mounts', 'overlay'] as const)(
  'tells that %s is missing',
  (what) => {
    expect(ownDockerFaults({ ...able, [what]: false }, '/srv')).toHaveLength(1);
  },
);

it('tells of a folder in which no socket has room, and of all that is missing at once', () => {
  const faults = ownDockerFaults({ ...able, root: false }, `/srv/${'club/'.repeat(12)}docker`);
  expect(faults).toHaveLength(2);
  expect(faults[1]).toContain('STACK_DIRECTORY');
});
