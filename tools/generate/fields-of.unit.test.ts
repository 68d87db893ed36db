import { expect, it } from 'vitest';
import { allRoutes } from './all-routes.ts';
import { fieldsOf } from './fields-of.ts';
import { fieldsPage } from './fields-page.ts';

it('names fields by their paths, also within lists, choices and tables', () => {
  const text = { type: 'string' };
  const objectOf = (properties: object) => ({ type: 'object', properties });
  const schema = objectOf({
    name: text,
    items: { type: 'array', items: objectOf({ id: text, tags: { type: 'array', items: text } }) },
    deep: objectOf({ er: objectOf({ deepest: text }) }),
    next: { anyOf: [text, { type: 'null' }] },
    way: { anyOf: [objectOf({ a: text }), objectOf({ b: text })] },
    byHole: { type: 'object', patternProperties: { '^.*$': { type: 'integer' } } },
  });
  expect(fieldsOf(schema)).toEqual([
    'name',
    'items[].id',
    'items[].tags',
    'deep.er',
    'next',
    'way.a',
    'way.b',
    'byHole.*',
  ]);
});

it('has every public route on the page, below the permission that it asks for', async () => {
  const routes = await allRoutes();
  const page = await fieldsPage(routes);
  const all = Object.values(routes)
    .flat()
    .filter(({ internal }) => !internal);
  const sections = page.split('\n## ').slice(1);
  const missing = all.filter(({ method, path, permission }) => {
    const title = permission === undefined ? 'Everybody' : `\`${permission}\`:`;
    const section = sections.find((text) => text.startsWith(title)) ?? '';
    return !section.includes(`- \`${method.toUpperCase()} ${path}\``);
  });
  expect(all.length).toBeGreaterThan(100);
  expect(missing.map(({ path }) => path)).toEqual([]);
});

it('says of a golfer’s own account what it takes and gives, and of others’ who may', async () => {
  const page = await fieldsPage(await allRoutes());
  expect(page).toContain('- `PATCH /api/v1/auth/account`\n  - takes `name`\n  - gives `userId`,');
  expect(page).toMatch(/## `accounts:manage`: admin; with two factors; no API key/);
});
