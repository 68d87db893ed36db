import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INGRESS } from '../../tools/generate/charts/layer.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { withForwardedPort } from '../../tools/k8s/forward-port.ts';
import { podTitle } from '../../tools/kind/policies/address-names.ts';
import { isPermitted } from '../../tools/kind/policies/edges.ts';
import { PolicyEnforcer } from '../../tools/kind/policies/enforcer.ts';
import { keepInNode } from '../../tools/kind/policies/keep-in-node.ts';
import { networkPluginOf } from '../../tools/kind/policies/network-plugin.ts';
import { permissionsOf } from '../../tools/kind/policies/permits.ts';
import { readSnapshot } from '../../tools/kind/policies/read-snapshot.ts';
import { MEANING } from '../../tools/kind/policies/run-policies.ts';
import type { Snapshot } from '../../tools/kind/policies/snapshot.ts';
import { layout, progress, target } from './cluster.ts';
import { asDeclared, DECLARED, OUTSIDE } from '../../tools/charts/declared-edges.ts';
import { playARound, receiveMail } from './edges/play-a-round.ts';
import { OURS, PROBERS, probeAll } from './edges/probe-all.ts';
import { oneOfEach, placesOf } from './edges/probe.ts';
import { makeProbePods } from './edges/probe-pods.ts';
import { runJobsAnew, startServicesAnew, startStoresAnew } from './edges/start-anew.ts';
import { useOf } from './edges/unused-permits.ts';

/** Addresses where nobody is: of a pod that is gone, and of a Service that leads to no pod for the moment. */
const NOBODY = / → 10\.(244|96)\.[\d.]+:/;

const { docker } = (await findCluster(layout, progress))!;
const plugin = await networkPluginOf(target);
const undo: (() => Promise<unknown>)[] = [];
const figures = { allowed: 0, denied: 0 };
const startedAt = performance.now();
let enforcer: PolicyEnforcer;

const say = (line: string) => process.stdout.write(`${line}\n`);

beforeAll(async () => {
  const snapshot = await readSnapshot(target);
  for (const node of snapshot.nodes.keys()) {
    const address = (verb: string) => ['ip', 'address', verb, `${OUTSIDE}/32`, 'dev', 'lo'];
    const begin = () => docker.read('exec', node, ...address('replace'));
    undo.push(await keepInNode(docker, node, { begin, undo: address('delete').join(' ') }));
  }
  const image = ['--namespace=client-layer', 'deployment/gateway', '--output'];
  const path = 'jsonpath={.spec.template.spec.containers[0].image}';
  undo.push(await makeProbePods(await target.read('get', ...image, path)));
});

afterAll(async () => {
  for (const one of undo.toReversed()) await one();
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say(`edges: ${figures.allowed} allowed, ${figures.denied} denied, in ${seconds} s`);
});

it('can have every edge while nothing is enforced, so that one that is denied is so by a policy', async () => {
  if (plugin) return say(`edges: enforced by ${plugin}, the network plugin of this cluster`);
  for (const { name, outcomes } of await probeAll()) {
    const lost = Object.keys(outcomes).filter((title) => outcomes[title] === 'timeout');
    expect([name, lost]).toEqual([name, []]);
  }
});

describe('while policies are enforced', () => {
  beforeAll(async () => {
    const tell = () => undefined;
    enforcer = await PolicyEnforcer.start({ docker, target, enforces: plugin === undefined, tell });
    undo.push(() => enforcer.stop());
    if (!plugin) say(`edges: enforced by ${MEANING}`);
  });

  it('stores start, then a pod of each service, and the jobs do their work', async () => {
    await startStoresAnew();
    await Promise.all([startServicesAnew(), runJobsAnew()]);
  });

  it('the club works: a log-in, a round, its figures, a mail', async () => {
    const probe = { namespace: INGRESS, to: 'pod/probe', port: 8080 };
    await withForwardedPort(target, probe, async (port) => {
      const club = `http://127.0.0.1:${port}`;
      await Promise.all([playARound(club), receiveMail(club)]);
    });
  });

  it('nobody has tried to reach anybody but as declared, and every permit was of use', async () => {
    const snapshot = { ...(await enforcer.refresh()), pods: enforcer.names.pods() };
    const { asked, passed } = await enforcer.seen();
    const tried = asked.map((edge) => asDeclared(enforcer.names.titleOf(edge)));
    const ours = [...new Set(tried)].filter((title) => OURS.test(title) && !NOBODY.test(title));
    const { permits } = permissionsOf({ ...snapshot, policies: policiesOfOurs(snapshot) });
    const { used, excused, unused } = useOf(permits, passed);
    say(`edges: ${ours.length} seen in traffic; of the permits ${used.length} were used`);
    for (const [reason, titles] of excused) {
      say(`edges: not used here (${reason}): ${titles.join(', ')}`);
    }
    expect(ours.filter((title) => !DECLARED.has(title))).toEqual([]);
    expect(unused).toEqual([]);
  });

  it('the policies let be what is declared, between all that is there, and nothing else', async () => {
    const snapshot = await enforcer.refresh();
    const permissions = permissionsOf(snapshot);
    const wrong = oneOfEach(snapshot.pods).flatMap((pod) =>
      placesOf(snapshot)
        .map(({ title, host: to, port }) => {
          const edge = { from: pod.address, to, protocol: 'tcp', port };
          return { edge, title: asDeclared(`${podTitle(pod)} → ${title}`) };
        })
        .filter(({ edge, title }) => OURS.test(title) && edge.from !== edge.to)
        .filter(({ edge, title }) => isPermitted(permissions, edge) !== DECLARED.has(title))
        .map(({ title }) => title),
    );
    expect(wrong).toEqual([]);
  });

  it('each service reaches what it declares and nothing else, and who has no rights nobody', async () => {
    const probed = await probeAll();
    for (const { name, outcomes } of probed) {
      const isDenied = (title: string) => !DECLARED.has(title);
      const titles = Object.keys(outcomes);
      const denied = titles.filter(isDenied);
      const faults = titles.filter((title) => (outcomes[title] === 'timeout') !== isDenied(title));
      expect([name, faults]).toEqual([name, []]);
      expect(denied.length).toBeGreaterThanOrEqual(3);
      figures.denied += denied.length;
      figures.allowed += titles.length - denied.length;
    }
    expect(probed).toHaveLength(PROBERS.size);
  });
});

function policiesOfOurs({ policies }: Snapshot) {
  return policies.filter(
    ({ metadata }) => OURS.test(`${metadata.namespace}/`) && metadata.name !== 'nobody',
  );
}
