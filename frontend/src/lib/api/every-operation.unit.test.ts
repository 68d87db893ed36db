import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What no person asks for by hand, and why. */
const NOT_FOR_PEOPLE: Record<string, string> = {
  'GET /.well-known/jwks.json': 'machines check tokens by it',
  'GET /api/v1/auth/oidc/callback': 'the identity provider leads the browser there',
  'GET /api/v1/handicaps/me/what-if': 'the outlook of the handicap has scores around one’s own',
  'GET /api/v1/leaderboards/{boardId}':
    'boards follow their live stream, which begins with all of it',
  'PUT /api/v1/users/{userID}':
    'the page changes each of its fields by PATCH, which leaves alone what nobody touched',
};

/** Every operation of the public API: "GET /api/v1/rounds". */
function operations(): string[] {
  return globSync('docs/openapi/*.json', { cwd: ROOT }).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as {
      paths: Record<string, object>;
    };
    return Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  });
}

const CALL = /\b\w*[aA]pi\.(GET|POST|PUT|PATCH|DELETE)\(\s*(?:(['`])(.*?)\2|([A-Z_]+))/gs;
/** A stream, or an address that the browser opens: `/api/v1/live/rounds/${id}`, href="/api/v1/…". */
const ADDRESS = /(?:`|")(\/api\/v1\/[^`"]*)(?:`|")/g;

/** Every operation that a source file of the page calls; constants stand for the path that they hold. */
function callsIn(source: string): string[] {
  const constants = new Map(
    [...source.matchAll(/const ([A-Z_]+) =\s*'([^']*)'/g)].map(([, name, path]) => [name, path]),
  );
  const whole = (path: string) =>
    path.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => constants.get(name) ?? '');
  return [...source.matchAll(CALL)].map(
    ([, method, , path, name]) =>
      `${method} ${path === undefined ? constants.get(name) : whole(path)}`,
  );
}

/** What is read without the client: a path with the values that are filled in taken as parameters. */
function addressesIn(source: string): string[] {
  return [...source.matchAll(ADDRESS)].map(
    ([, path]) => `GET ${path!.replaceAll(/\$\{.*?\}/g, '{}')}`,
  );
}

const withoutNames = (operation: string) => operation.replaceAll(/\{.*?\}/g, '{}');

it('every operation that a person would use has its place on the page, or a reason here', () => {
  const sources = globSync('frontend/src/**/*.{ts,vue}', { cwd: ROOT })
    .filter((file) => !file.includes('.unit.test.') && !file.includes('.gen.'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const called = new Set(
    sources.flatMap((source) => [...callsIn(source), ...addressesIn(source)]).map(withoutNames),
  );
  const missing = operations().filter(
    (operation) => !called.has(withoutNames(operation)) && !(operation in NOT_FOR_PEOPLE),
  );
  expect(missing).toEqual([]);
  const idle = Object.keys(NOT_FOR_PEOPLE).filter((operation) =>
    called.has(withoutNames(operation)),
  );
  expect(idle, 'is there, so it needs no excuse').toEqual([]);
});
