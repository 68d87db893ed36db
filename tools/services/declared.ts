import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { checkoutRoot } from '../stack/layout.ts';

const files = globSync('services/*/service.ts', { cwd: checkoutRoot }).sort();

/** Every service that is declared, by port: the one list that all else loops over. */
export const SERVICES: ServiceDeclaration[] = (
  await Promise.all(
    files.map(async (file) => {
      const declared = (await import(join(checkoutRoot, file))) as { service: ServiceDeclaration };
      return declared.service;
    }),
  )
).sort((one, other) => one.port - other.port);

/** The declaration of this name. @throws Error when nobody declared it */
export function serviceNamed(name: string): ServiceDeclaration {
  const service = SERVICES.find((one) => one.name === name);
  if (!service) throw new Error(`No services/${name}/service.ts declares ${name}`);
  return service;
}
