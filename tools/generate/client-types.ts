import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const OPENAPI = /^docs\/openapi\/([\w-]+)\.json$/;
const FOLDER = 'frontend/src/lib/api';

/** The page's API types, one file a service and one that joins them: path → content. */
export async function clientTypes(documents: Map<string, string>): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  const services: string[] = [];
  for (const [path, content] of documents) {
    const [, service] = OPENAPI.exec(path) ?? [];
    if (!service) continue;
    const nodes = await openapiTS(JSON.parse(content) as OpenAPI3);
    const head = `// Generated from ${path} by npm run generate.\n`;
    types.set(`${FOLDER}/${service}.gen.ts`, head + astToString(nodes));
    services.push(service);
  }
  return types.set(`${FOLDER}/paths.gen.ts`, joined(services));
}

function joined(services: string[]): string {
  const nameOf = (service: string) => `paths as ${camel(service)}`;
  return [
    '// Generated from docs/openapi by npm run generate.',
    ...services.map((name) => `import type { ${nameOf(name)} } from './${name}.gen.ts';`),
    '',
    '/** Every path of the public API. */',
    `export type paths = ${services.map(camel).join(' & ')};`,
    '',
  ].join('\n');
}

function camel(service: string): string {
  return service.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
