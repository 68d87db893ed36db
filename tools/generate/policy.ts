import type {
  PermissionGrant,
  ServiceDeclaration,
} from '@golfroundpro/shared/service/declaration.ts';

/** The one table of who may what, gathered from all services. */
export function policy(services: ServiceDeclaration[]): string {
  const grants = services.flatMap(({ name, permissions = {} }) =>
    Object.entries(permissions).map(([permission, grant]) => ({ name, permission, grant })),
  );
  return `// Generated from every service.ts by npm run generate.

/** What can be allowed. A route names one; a role or an API key has some. */
export type Permission = ${grants.map(({ permission }) => `\n  | '${permission}'`).join('')};

/** Who has each permission, whether an API key can be given it, and whether one factor is not enough for it. */
export const POLICY: Record<
  Permission,
  { roles: readonly string[]; apiKey: boolean; secondFactor: boolean }
> = {
${grants.map(({ permission, grant }) => `  '${permission}': ${grantText(grant)},\n`).join('')}};
`;
}

function grantText({ roles, apiKey, secondFactor }: PermissionGrant): string {
  const names = roles.map((role) => `'${role}'`).join(', ');
  return `{ roles: [${names}], apiKey: ${apiKey}, secondFactor: ${secondFactor === true} }`;
}
