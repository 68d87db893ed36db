import type { Route } from '@golfroundpro/shared/http/route.ts';
import { routesOf } from '@golfroundpro/shared/service/declaration.ts';
import { SERVICES } from '../services/declared.ts';

/** Every route of every service, by its name. */
export async function allRoutes(): Promise<Record<string, Route[]>> {
  const entries = SERVICES.map(async (service) => [service.name, await routesOf(service)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
