import type { ApiError } from '../../../lib/api/api-error.ts';
import { errorWords } from '../../../lib/api/error-words.ts';
import type { useImportWords } from '../words/import/index.ts';

type ImportWords = ReturnType<typeof useImportWords>['value'];

/** Why a file is refused whole. */
export function refusalWords(error: ApiError, { refused, notSent }: ImportWords): string {
  if (error.code !== 'invalid_request') return `${notSent} ${errorWords(error)}`;
  const code = error.fieldErrors.find(({ field }) => field === 'body')?.code;
  return Object.hasOwn(refused, code ?? '') ? refused[code as keyof typeof refused] : refused.other;
}
