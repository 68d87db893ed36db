import { expect, it } from 'vitest';
import { DECLARED } from '../cluster/setup/declared.gen.ts';
import type { Role } from './kinds.ts';
import { render } from './render.ts';

const rendered = render('data');
const rolesOf = async (account: string) =>
  (await rendered).filter(
    ({ kind, metadata }) => kind === 'Role' && metadata.name === account,
  ) as unknown as Role[];
const LAYERS = ['client-layer', 'data-layer', 'server-layer'];
const renewed = DECLARED.services.flatMap(({ tokens }) => tokens.vault ?? []).sort();

it('the set-up may make Secrets in three layers, read what it made, and replace Vault’s tokens', async () => {
  const roles = await rolesOf('set-up');
  expect(roles.map(({ metadata }) => metadata.namespace).sort()).toEqual(LAYERS);
  for (const { rules } of roles) {
    for (const { resources, verbs, resourceNames } of rules) {
      expect([resources, verbs.length]).toEqual([['secrets'], 1]);
      // To make one cannot be given by name: it has none yet.
      expect(resourceNames !== undefined).toBe(verbs[0] !== 'create');
      expect(['create', 'get', 'update']).toContain(verbs[0]);
      if (verbs[0] === 'update') expect(resourceNames?.toSorted()).toEqual(renewed);
    }
  }
});

it('it may read all that it makes', async () => {
  const readable = (await rolesOf('set-up')).flatMap(({ metadata, rules }) =>
    rules
      .filter(({ verbs }) => verbs[0] === 'get')
      .flatMap(({ resourceNames = [] }) => resourceNames.map((name) => [metadata.namespace, name])),
  );
  for (const { namespace, tokens } of DECLARED.services) {
    const { app, sidecar, vault = [], callers } = tokens;
    for (const name of [app, sidecar, Object.values(callers), vault].flat()) {
      expect(readable).toContainEqual([namespace, name]);
    }
  }
  for (const name of ['vault-keys', 'postgres-superuser']) {
    expect(readable).toContainEqual(['data-layer', name]);
  }
});

it('who renews may read Vault’s tokens, and nothing else', async () => {
  const rules = (await rolesOf('renew-tokens')).flatMap((role) => role.rules);
  expect(rules.map(({ verbs, resourceNames }) => [verbs, resourceNames?.toSorted()])).toEqual([
    [['get'], renewed],
  ]);
});

it('nobody is given anything in the whole cluster', async () => {
  const kinds = new Set((await rendered).map(({ kind }) => kind));
  expect([...kinds].filter((kind) => kind.startsWith('Cluster'))).toEqual([]);
});
