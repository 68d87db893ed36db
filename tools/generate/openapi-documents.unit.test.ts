import { expect, it } from 'vitest';
import { allRoutes } from './all-routes.ts';
import { openApiDocuments } from './openapi-documents.ts';

const FIGURE_OF_TIME = /\b(\d+|one|two|five|ten|fifteen|thirty) (second|minute|hour|day)s?\b/i;

// How long something lasts is a setting: another figure than that of the text may be in force.
it('says of nothing for how long it lasts', async () => {
  const texts = [...(await openApiDocuments(await allRoutes())).values()].flatMap((document) =>
    [...document.matchAll(/"(?:description|summary)": "(.*)"/g)].map(([, text]) => text!),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => FIGURE_OF_TIME.test(text))).toEqual([]);
});
