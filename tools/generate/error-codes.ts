import { COMMON_ERRORS } from '@golfroundpro/shared/http/common-errors.ts';
import type {
  ErrorDeclaration,
  ServiceDeclaration,
} from '@golfroundpro/shared/service/declaration.ts';

/** Every error code there is, by status and then by name, so that a new one is one new line. */
export function allErrors(services: ServiceDeclaration[]): [string, ErrorDeclaration][] {
  const declared = [COMMON_ERRORS, ...services.map(({ errors = {} }) => errors)];
  return declared
    .flatMap<[string, ErrorDeclaration]>(Object.entries)
    .sort(
      ([one, [status]], [other, [otherStatus]]) => status - otherStatus || (one < other ? -1 : 1),
    );
}

/** Every error code that a client can see, with its status and its title. */
export function errorCodes(services: ServiceDeclaration[]): string {
  const rows = allErrors(services).map(
    ([code, [status, title]]) => `  ${code}: [${status}, ${JSON.stringify(title)}],\n`,
  );
  return `// Generated from every service.ts by npm run generate.

/** Every error code a client can see, with its HTTP status and its title. Codes never change. */
export const ERROR_CODES = {
${rows.join('')}} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof ERROR_CODES;
`;
}
