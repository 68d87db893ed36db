import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { allErrors } from './error-codes.ts';

/** What the page says for each error code: its own words where it has some, else the title. */
export function errorWords(services: ServiceDeclaration[]): string {
  const rows = allErrors(services).map(
    ([code, [, title, words = `${title}.`]]) => `  ${code}: ${JSON.stringify(words)},\n`,
  );
  return `// Generated from every service.ts by npm run generate.

/** A sentence for the player for every error code of the API. */
export const ERROR_WORDS = {
${rows.join('')}};

export type ErrorCode = keyof typeof ERROR_WORDS;
`;
}
