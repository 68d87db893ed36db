import { expect, it } from 'vitest';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { allRoutes } from './all-routes.ts';

const routes = Object.entries(await allRoutes()).flatMap(([service, list]) =>
  list
    .filter((route) => !route.internal)
    .map((route) => ({ name: `${service}: ${route.method} ${route.path}`, route })),
);

it.each(routes)('$name has examples that fit its schemas', ({ route }) => {
  const { body, responses, examples } = route;
  if (body) expect(makeChecker(body)(examples?.body)).toBeUndefined();
  const answers = Object.entries(responses).filter(
    ([status, schema]) => schema !== null && Number(status) < 300,
  );
  const shown = answers.filter(([status]) => examples?.answers?.[Number(status)] !== undefined);
  if (answers.length > 0) expect(shown.length, 'answers with an example').toBeGreaterThan(0);
  for (const [status, schema] of shown) {
    expect(makeChecker(schema!)(examples!.answers![Number(status)])).toBeUndefined();
  }
});
