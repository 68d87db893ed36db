import { format } from 'prettier';
import { POLICY, type Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { fieldsOf } from './fields-of.ts';

const INTRO = `# Fields, and for whom they are

Generated from the routes by \`npm run generate\`: what each takes and gives, by the permission that it asks for. A field that does not stand here is refused
where it comes in, and tests hold each answer to the same schemas. Of a field within a field's field only the first two names stand here: all are for the same people. Whose things a permission is good for, one's own or those of others, is in the
\`tests/access-rows.ts\` of each service, and is tried out on every route by tests/access-matrix.e2e.test.ts.
`;

/** docs/security/fields.md: who may read and write which field. */
export async function fieldsPage(routes: Record<string, Route[]>): Promise<string> {
  const all = Object.values(routes)
    .flat()
    .filter(({ internal }) => !internal);
  const permissions = Object.keys(POLICY) as Permission[];
  const text = [
    INTRO,
    sectionOf(
      'Everybody',
      all.filter(({ auth }) => auth === 'public'),
    ),
    ...permissions.map((name) => {
      const title = `\`${name}\`: ${whoHas(name)}`;
      return sectionOf(
        title,
        all.filter(({ auth, permission }) => auth === 'user' && permission === name),
      );
    }),
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

function whoHas(permission: Permission): string {
  const { roles, apiKey, secondFactor } = POLICY[permission];
  return [
    roles.join(', '),
    ...(secondFactor ? ['with two factors'] : []),
    ...(apiKey ? ['API keys with this scope'] : ['no API key']),
  ].join('; ');
}

function sectionOf(title: string, routes: Route[]): string {
  return [`## ${title}`, '', ...routes.map(lineOf), ''].join('\n');
}

function lineOf(route: Route): string {
  const asked = [
    ...(route.stepUp ? ['after a step-up'] : []),
    ...(route.verifiedEmail ? ['with a verified e-mail'] : []),
  ];
  const gives = Object.values(route.responses).flatMap((schema) => (schema ? [schema] : []));
  return [
    `- \`${route.method.toUpperCase()} ${route.path}\`${asked.length > 0 ? ` (${asked.join(', ')})` : ''}`,
    ...told('takes', [route.query, route.body]),
    ...told('gives', gives),
  ].join('\n');
}

function told(word: string, schemas: (object | undefined)[]): string[] {
  const fields = [...new Set(schemas.flatMap((schema) => (schema ? fieldsOf(schema) : [])))];
  return fields.length === 0
    ? []
    : [`  - ${word} ${fields.map((field) => `\`${field}\``).join(', ')}`];
}
