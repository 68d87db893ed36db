import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { UserError } from '../console/user-error.ts';
import { SERVICES } from './declared.ts';

/**
 * The services of these names and areas with all that they need: whom they call, and who publishes
 * what they take, in turn. The gateway comes with any; where nobody runs behind it, it says so.
 * @throws UserError that lists the names there are
 */
export function neededFor(wanted: string[], services = SERVICES): ServiceDeclaration[] {
  const needed = new Set<ServiceDeclaration>();
  const take = (service: ServiceDeclaration) => {
    if (needed.has(service)) return;
    needed.add(service);
    if (service.area === ENTRY) return;
    for (const other of services) if (needs(service, other)) take(other);
  };
  services.filter(({ area }) => area === ENTRY).forEach(take);
  for (const name of wanted) {
    const meant = services.filter((service) => service.name === name || service.area === name);
    if (meant.length === 0) throw unknown(name, services);
    meant.forEach(take);
  }
  return services.filter((service) => needed.has(service));
}

/** The area of what stands before all others. */
const ENTRY = 'entry';

/** Whether a service calls another, or takes what it publishes. */
export function needs(
  { calls = [], subscribes = [] }: ServiceDeclaration,
  other: ServiceDeclaration,
): boolean {
  const published = (other.publishes ?? []).map(({ name }) => name);
  return calls.includes(other.name) || subscribes.some(({ topic }) => published.includes(topic));
}

function unknown(name: string, services: ServiceDeclaration[]): UserError {
  const names = services.map((service) => service.name).join(', ');
  const areas = [...new Set(services.map(({ area }) => area))].join(', ');
  return new UserError(`There is no ${name}. Services: ${names}; areas: ${areas}`);
}
