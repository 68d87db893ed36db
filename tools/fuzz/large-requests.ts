/** What a document tells of one operation, as far as it is read here. */
export interface Operation {
  parameters?: { name: string; in: string; schema?: { type?: string } }[];
  requestBody?: { content: Record<string, Media> };
}

interface Media {
  schema?: { properties?: Record<string, unknown> };
  example?: unknown;
}

/** A request of which one thing has grown far beyond its bound. */
export interface LargeRequest {
  /** What has grown. */
  what: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  /** The body, made when it is sent: all of them would not fit into memory. */
  text?: () => string;
}

/** Just taken by every route, by those of courses, and by the largest. */
const BODY_BYTES = [15 * 1024, 63 * 1024, 5 * 1024 * 1024 - 1024];
/** What a head may have besides: Node takes 16 KB. */
const HEAD_BYTES = 8 * 1024;
const ID = '0198c0de-0000-7000-8000-000000000001';
const MARK = '"what has grown"';

/** JSON of so many bytes, as text: some of it is deeper than JSON.stringify goes. */
const LARGE: Record<string, (bytes: number) => string> = {
  'a string': (bytes) => `"${'x'.repeat(bytes)}"`,
  'an escaped string': (bytes) => `"${'\\u0000'.repeat(bytes / 6)}"`,
  'a number': (bytes) => '9'.repeat(bytes),
  items: (bytes) => `[${'0,'.repeat(bytes / 2)}0]`,
  objects: (bytes) => `[${'{},'.repeat(bytes / 3)}{}]`,
  keys: (bytes) => `{${Array.from({ length: bytes / 10 }, (_, n) => `"k${n}":0`).join()}}`,
  levels: (bytes) => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`,
  'levels of keys': (bytes) => `${'{"a":'.repeat(bytes / 6)}0${'}'.repeat(bytes / 6)}`,
};

const LARGE_CSV: Record<string, (bytes: number) => string> = {
  cells: (bytes) => ','.repeat(bytes),
  lines: (bytes) => 'a,b\n'.repeat(bytes / 4),
  quotes: (bytes) => '"\n'.repeat(bytes / 2),
};

/** Everything that one operation takes, grown one thing at a time. */
export function largeRequests(path: string, method: string, operation: Operation): LargeRequest[] {
  const { parameters = [], requestBody } = operation;
  const usual = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => usualOf(name, parameters));
  const base = { method: method.toUpperCase(), path: usual, headers: {} };
  const json = requestBody?.content['application/json'];
  const csv = requestBody?.content['text/csv'];
  const whole = { ...base, ...(json ? jsonBody(() => JSON.stringify(json.example ?? {})) : {}) };
  return [
    ...largeHeads(path, whole, parameters),
    ...(json ? largeBodies(base, json) : []),
    ...(csv ? sized(LARGE_CSV).map(([what, text]) => ({ ...base, what, ...csvBody(text) })) : []),
  ];
}

function usualOf(name: string, parameters: Operation['parameters'] = []): string {
  const isNumber = parameters.find((one) => one.name === name)?.schema?.type === 'integer';
  return isNumber ? '1' : ID;
}

function largeHeads(
  path: string,
  whole: Omit<LargeRequest, 'what'>,
  parameters: NonNullable<Operation['parameters']>,
): LargeRequest[] {
  const long = 'x'.repeat(HEAD_BYTES);
  const many = Array.from({ length: HEAD_BYTES / 8 }, (_, n) => n);
  const ofQuery = (what: string, query: string) => ({
    ...whole,
    what,
    path: `${whole.path}?${query}`,
  });
  const ofHeader = (what: string, headers: Record<string, string>) => ({
    ...{ ...whole, what, headers: { ...whole.headers, ...headers } },
  });
  return [
    ofQuery('unknown parameters', many.map((n) => `k${n}=`).join('&')),
    ofQuery('levels of a parameter', `a${'[a]'.repeat(HEAD_BYTES / 3)}=`),
    ofHeader('a header', { 'x-unknown': long }),
    ofHeader('headers', Object.fromEntries(many.slice(0, 500).map((n) => [`x-k${n}`, '0']))),
    ...parameters.flatMap(({ name, in: place }) => {
      const what = `${place} ${name}`;
      if (place === 'header') return [ofHeader(what, { [name]: long })];
      if (place === 'path') return [{ ...whole, what, path: path.replace(`{${name}}`, long) }];
      const often = many.map(() => `${name}=`).join('&');
      return [ofQuery(what, `${name}=${long}`), ofQuery(`${what}, often`, often)];
    }),
  ];
}

function largeBodies(base: Omit<LargeRequest, 'what'>, { example, schema }: Media): LargeRequest[] {
  const whole = sized(LARGE).map(([what, text]) => ({ ...base, what, ...jsonBody(text) }));
  const unnamed = Object.keys(schema?.properties ?? {}).map((name) => [name]);
  const places = new Map([...unnamed, ...placesIn(example)].map((keys) => [keys.join('.'), keys]));
  const inside = [...places].flatMap(([place, keys]) => {
    const text = JSON.stringify(marked(example, keys));
    return Object.entries(LARGE).map(([what, make]) => ({
      ...{ ...base, what: `${what} in ${place}` },
      ...jsonBody(() => text.replace(MARK, () => make(BODY_BYTES[0]! - text.length))),
    }));
  });
  return [...whole, ...inside];
}

/** The way to every value inside of an example, of a list that to its first. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return entries.flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((rest) => [key, ...rest]),
  ]);
}

/** The example with the mark in place of what is there. */
function marked(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return JSON.parse(MARK);
  if (Array.isArray(value)) return [marked(value[0], rest), ...(value.slice(1) as unknown[])];
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [key]: marked(object[key], rest) };
}

function sized(kinds: Record<string, (bytes: number) => string>): [string, () => string][] {
  return Object.entries(kinds).flatMap(([what, make]) =>
    BODY_BYTES.map((bytes): [string, () => string] => [
      `${bytes} bytes of ${what}`,
      () => make(bytes),
    ]),
  );
}

const jsonBody = (text: () => string) => ({
  headers: { 'content-type': 'application/json' },
  text,
});
const csvBody = (text: () => string) => ({ headers: { 'content-type': 'text/csv' }, text });
