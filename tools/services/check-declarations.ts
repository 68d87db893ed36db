import { COMMON_ERRORS } from '@golfroundpro/shared/http/common-errors.ts';
import { retryTopic, type ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/**
 * What the types cannot see of a set of declarations: names that lead nowhere, and what two of them
 * claim. One sentence a fault, which says whose it is.
 */
export function checkDeclarations(services: ServiceDeclaration[]): string[] {
  const names = new Set(services.map(({ name }) => name));
  const published = new Set([
    ...services.flatMap(topicNames),
    ...services.flatMap(familiesOf).map(retryTopic),
  ]);
  return [
    ...services.flatMap(({ name, calls = [] }) =>
      calls
        .filter((callee) => !names.has(callee))
        .map((callee) => `${name} calls ${callee}, which is not declared`),
    ),
    ...services.flatMap(({ name, subscribes = [] }) =>
      subscribes
        .filter(({ topic }) => !published.has(topic))
        .map(({ topic }) => `${name} takes ${topic}, which nobody publishes`),
    ),
    ...services.flatMap((service) => {
      const taken = (service.subscribes ?? []).map(({ topic }) => topic);
      const families = familiesOf(service);
      return [
        ...families
          .map(retryTopic)
          .filter((topic) => !taken.includes(topic))
          .map((topic) => `${service.name} does not take ${topic}, where what it tries later is`),
        ...(families.length > 1 ? [`${service.name} is of several families of retries`] : []),
      ];
    }),
    ...services
      .filter(({ ownData, subscribes = [] }) => !ownData && subscribes.some(isOfErased))
      .map(({ name }) => `${name} erases people, and does not tell them what it holds (ownData)`),
    ...claimedTwice('the name', services, ({ name }) => [name]),
    ...claimedTwice('the port', services, ({ port }) => [String(port)]),
    ...claimedTwice('the topic', services, topicNames),
    ...claimedTwice('the path', services, ({ paths = [] }) => paths.map(({ prefix }) => prefix)),
    ...claimedTwice('the permission', services, ({ permissions = {} }) => Object.keys(permissions)),
    ...claimedTwice('the channel', services, ({ channels = {} }) => Object.keys(channels)),
    ...claimedTwice('the error code', [...services, COMMON], ({ errors = {} }) =>
      Object.keys(errors),
    ),
  ];
}

const COMMON = { name: 'shared', errors: COMMON_ERRORS } as unknown as ServiceDeclaration;

function isOfErased({ topic }: { topic: string }): boolean {
  return topic === 'user.deleted';
}

function familiesOf({ subscribes = [] }: ServiceDeclaration): string[] {
  return [...new Set(subscribes.flatMap(({ retry = [] }) => retry))];
}

function topicNames({ publishes = [] }: ServiceDeclaration): string[] {
  return publishes.map(({ name }) => name);
}

function claimedTwice(
  what: string,
  services: ServiceDeclaration[],
  claims: (service: ServiceDeclaration) => string[],
): string[] {
  const all = services.flatMap((service) =>
    claims(service).map((claim) => ({ claim, name: service.name })),
  );
  return [...Map.groupBy(all, ({ claim }) => claim)]
    .filter(([, claimants]) => claimants.length > 1)
    .map(
      ([claim, claimants]) =>
        `${what} ${claim} is declared by ${claimants.map(({ name }) => name).join(' and ')}`,
    );
}
