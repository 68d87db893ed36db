import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isPair, parse, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { checkoutRoot } from '../../stack/layout.ts';

/** What of a JSON schema is told to a reader. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
}

const read = (file: string) => readFileSync(join(checkoutRoot, 'charts/lib', file), 'utf8');

/** Rows of a table: every value of a service's chart, with its default and its bounds. */
export function valuesTable(): string[] {
  const schema = JSON.parse(read('service.schema.json')) as Schema;
  const { exports } = parse(read('values.yaml')) as { exports: Record<string, object> };
  const notes = notesOf();
  const rows = leavesOf(schema, schema, []).map((path) => {
    const bounds = boundsOf(path.reduce((at, name) => inside(schema, at, name), schema));
    const note = notes.get(path.join('.')) ?? '';
    return `| \`${path.join('.')}\` | ${defaultOf(exports, path)} | ${bounds} | ${note} |`;
  });
  return ['| value | default | takes | what it is |', '| --- | --- | --- | --- |', ...rows];
}

/** Paths of what has no named parts; what Helm alone sets is none. */
function leavesOf(schema: Schema, root: Schema, path: string[]): string[][] {
  const { properties } = resolved(root, schema);
  if (!properties || path.join('.') === 'networkPolicy.metricsFrom') return [path];
  return Object.entries(properties)
    .filter(([name]) => name !== 'golfroundpro-lib')
    .flatMap(([name, part]) => leavesOf(part, root, [...path, name]));
}

function inside(root: Schema, schema: Schema, name: string): Schema {
  return resolved(root, resolved(root, schema).properties![name]!);
}

function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : root.definitions![name]!;
}

function boundsOf(schema: Schema): string {
  const { type = 'object', minimum, maximum, pattern, minLength } = schema;
  if (schema.enum) return schema.enum.join(', ');
  const kind = pattern ? `\`${pattern.replaceAll('|', '\\|')}\`` : [type].flat().join(' or ');
  if (minimum !== undefined)
    return `${minimum} ${maximum === undefined ? 'or more' : `to ${maximum}`}`;
  return minLength === undefined ? kind : `${kind}, not empty`;
}

function defaultOf(exports: Record<string, object>, path: string[]): string {
  const found = Object.values(exports)
    .map((values) =>
      path.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], values),
    )
    .find((value) => value !== undefined);
  if (found === undefined) return 'none';
  return found === ''
    ? 'empty'
    : `\`${typeof found === 'string' ? found : JSON.stringify(found)}\``;
}

/** The comments above values, by path. */
function notesOf(): Map<string, string> {
  const notes = new Map<string, string>();
  const visit = (map: YAMLMap, path: string[]) => {
    for (const [index, pair] of map.items.entries()) {
      if (!isPair(pair)) continue;
      const { key, value } = pair as Pair<{ value: string; commentBefore?: string | null }>;
      const at = [...path, key.value];
      // The comment before the first of a map is kept at the map.
      const comment = key.commentBefore ?? (index === 0 ? map.commentBefore : null);
      if (comment) notes.set(at.slice(2).join('.'), comment.replaceAll('\n', ' ').trim());
      if (isMap(value)) visit(value, at);
    }
  };
  visit(parseDocument(read('values.yaml')).contents as YAMLMap, []);
  return notes;
}
