import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** The names of all channels, for who publishes on one and who listens. */
export function channels(services: ServiceDeclaration[]): string {
  const names = services.flatMap(({ channels: own = {} }) => Object.keys(own));
  return `// Generated from every service.ts by npm run generate.

/** A Redis channel on which a service tells of changes, for live streams. */
export type Channel = ${names.map((name) => `\n  | '${name}'`).join('') || 'never'};
`;
}
