import { asDeclared, OBSERVABILITY } from '../../../tools/charts/declared-edges.ts';
import { INGRESS, layerOf } from '../../../tools/generate/charts/layer.ts';
import { podTitle } from '../../../tools/kind/policies/address-names.ts';
import { readSnapshot } from '../../../tools/kind/policies/read-snapshot.ts';
import { SERVICES } from '../../../tools/services/declared.ts';
import { target } from '../cluster.ts';
import { STRANGERS } from './probe-objects.ts';
import { oneOfEach, placesOf, probe, type Outcome } from './probe.ts';

/** What policies of ours are about. */
export const OURS = /(^| )(client|server|data)-layer\//;

/** Who tries, by the container that has Node: a pod of each service, Vault's, and those of the test. */
export const PROBERS = new Map<string, string>([
  ...SERVICES.map((service) => [`${layerOf(service)}/${service.name}`, service.name] as const),
  ['data-layer/vault', 'unseal'],
  ...[INGRESS, OBSERVABILITY, STRANGERS, 'server-layer'].map(
    (namespace) => [`${namespace}/probe`, 'probe'] as const,
  ),
]);

/** What became of a connection from each of them to every place, by its title. */
export async function probeAll(): Promise<{ name: string; outcomes: Record<string, Outcome> }[]> {
  const snapshot = await readSnapshot(target);
  const places = placesOf(snapshot);
  const probers = oneOfEach(snapshot.pods).filter((pod) => PROBERS.has(podTitle(pod)));
  return Promise.all(
    probers.map(async (pod) => {
      const name = podTitle(pod);
      const titleTo = (title: string) => asDeclared(`${name} → ${title}`);
      const others = places.filter(
        ({ host, title }) => host !== pod.address && OURS.test(titleTo(title)),
      );
      const outcomes = await probe(pod, PROBERS.get(name)!, others);
      const all = outcomes.map(({ place, outcome }) => [titleTo(place.title), outcome]);
      return { name, outcomes: Object.fromEntries(all) as Record<string, Outcome> };
    }),
  );
}
