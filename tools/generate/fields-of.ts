/** What of JSON Schema says which fields there are. */
interface Shape {
  properties?: Record<string, object>;
  items?: object;
  anyOf?: object[];
  allOf?: object[];
  patternProperties?: Record<string, object>;
}

/** Deeper ones are for whom the one that holds them is. */
const DEPTH = 2;

/** The fields of a schema by their paths of two names at most, such as `items[].name`; those that hold others by these alone. */
export function fieldsOf(schema: object, path = ''): string[] {
  if (path.split('.').length === DEPTH) return [path];
  const {
    properties = {},
    items,
    anyOf = [],
    allOf = [],
    patternProperties = {},
  } = schema as Shape;
  const within = [
    ...Object.entries(properties).flatMap(([name, part]) =>
      fieldsOf(part, path === '' ? name : `${path}.${name}`),
    ),
    ...Object.values(patternProperties).flatMap((part) => fieldsOf(part, `${path}.*`)),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...[...anyOf, ...allOf].flatMap((part) => fieldsOf(part, path)),
  ];
  const fields = [...new Set(within)];
  return fields.length > 0 || path === '' ? fields : [path];
}
