import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { OWN_DATA_PATH } from '@golfroundpro/shared/own-data/own-data-path.ts';
import { addressesNeeded } from '../../services/settings.ts';
import type { Invocation } from '../dapr/invocation.ts';
import { layerOf } from './layer.ts';

/** In a cluster every call between services goes through their sidecars. */
export function invocationOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Invocation {
  const callers = services.filter((other) => addressesNeeded(other, services).includes(service));
  return {
    callers: callers.map((caller) => ({
      app: caller.name,
      namespace: layerOf(caller),
      paths: pathsFor(caller, service),
    })),
    called: addressesNeeded(service, services).map(({ name }) => name),
  };
}

/** The gateway brings what clients ask for, and looks whether the service lives; keys of tokens are for every caller. */
function pathsFor(
  caller: ServiceDeclaration,
  { name, paths = [], ownData }: ServiceDeclaration,
): string[] {
  const prefixes = paths.map(({ prefix }) => prefix);
  const isWithin = (prefix: string) =>
    prefixes.some((other) => prefix.startsWith(`${other}/`) && prefix !== other);
  const served = prefixes.filter((prefix) => !isWithin(prefix));
  const brought =
    caller.area === 'entry' ? served : served.filter((one) => !one.startsWith('/api/'));
  return [
    ...(caller.area === 'entry' ? ['/health'] : []),
    ...brought.flatMap(withBelow),
    ...internalFor(caller, name, ownData),
  ];
}

/** Of a prefix with a segment for any, such as `/rounds/:id/holes`, all that is below the segments before it. */
function withBelow(prefix: string): string[] {
  const [before] = prefix.split('/:');
  return before === prefix ? [prefix, `${prefix}/**`] : [`${before}/**`];
}

/** The gateway asks whoever holds something of people, with the token of the one it asks for. */
function internalFor({ area, calls = [] }: ServiceDeclaration, name: string, ownData?: true) {
  if (calls.includes(name)) return ['/internal/**'];
  return area === 'entry' && ownData ? [OWN_DATA_PATH] : [];
}
