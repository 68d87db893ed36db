import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const OPENAPI = /^docs\/openapi\/(\w+)\.json$/;

/** The page's API types, from the OpenAPI documents among `documents`: path → content. */
export async function makeClientTypes(
  documents: Map<string, string>,
): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  for (const [path, content] of documents) {
    const [, service] = OPENAPI.exec(path) ?? [];
    if (!service) continue;
    const nodes = await openapiTS(JSON.parse(content) as OpenAPI3);
    const head = `// Generated from ${path} by npm run generate.\n`;
    types.set(`frontend/src/lib/api/${service}.gen.ts`, head + astToString(nodes));
  }
  return types;
}
