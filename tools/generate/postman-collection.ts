import { json } from './json.ts';

interface Operation {
  summary?: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/**
 * All public routes as a collection of Postman 2.1 (Insomnia and Bruno read it too), a folder a service.
 * @param openApi path of a document → its text
 */
export async function postmanCollection(openApi: Map<string, string>): Promise<string> {
  const folders = [...openApi].map(([file, text]) => ({
    name: /([^/]+)\.json$/.exec(file)![1],
    item: itemsOf(JSON.parse(text) as OpenApi),
  }));
  return json({
    info: { name: 'GolfRoundPro', schema: SCHEMA },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: 'http://localhost:8080' },
      { key: 'accessToken', value: '' },
    ],
    item: folders,
  });
}

function itemsOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      request: requestOf(method, path, operation),
    })),
  );
}

function requestOf(method: string, path: string, operation: Operation) {
  const { summary, security = [], parameters = [], requestBody } = operation;
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const named = (place: string) => parameters.filter((one) => one.in === place);
  const written = path.replace(/\{(\w+)\}/g, ':$1');
  return {
    method: method.toUpperCase(),
    description: summary,
    ...(security.length === 0 && { auth: { type: 'noauth' } }),
    header: [
      ...(type ? [{ key: 'Content-Type', value: type }] : []),
      // Each is for whoever wants it: none is sent unless it is ticked.
      ...named('header').map(({ name }) => ({ key: name, value: '', disabled: true })),
    ],
    url: {
      raw: `{{baseUrl}}${written}`,
      host: ['{{baseUrl}}'],
      path: written.slice(1).split('/'),
      variable: named('path').map(({ name }) => ({ key: name, value: '' })),
      query: named('query').map(({ name, required }) => ({
        key: name,
        value: '',
        disabled: !required,
      })),
    },
    ...(content?.example !== undefined && { body: bodyOf(content.example) }),
  };
}

function bodyOf(example: unknown) {
  const raw = typeof example === 'string' ? example : JSON.stringify(example, null, 2);
  return { mode: 'raw', raw, options: { raw: { language: 'json' } } };
}
