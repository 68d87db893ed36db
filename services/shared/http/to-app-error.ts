import { databaseErrorToAppError } from '../db/database-error.ts';
import { AppError } from './app-error.ts';

const BODY_PARSER_ERRORS: Record<string, AppError> = {
  'entity.parse.failed': new AppError('malformed_json'),
  'encoding.unsupported': new AppError('unsupported_media_type'),
  'charset.unsupported': new AppError('unsupported_media_type'),
  'request.size.invalid': new AppError('malformed_request'),
  'request.aborted': new AppError('malformed_request'),
};

/** Turns whatever was thrown into the one error a client is told about. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const type = property(thrown, 'type');
  if (type === 'entity.too.large') return tooLarge(property(thrown, 'limit'));
  const bodyError = typeof type === 'string' ? BODY_PARSER_ERRORS[type] : undefined;
  if (bodyError) return bodyError;
  if (thrown instanceof URIError || isClientFault(thrown)) {
    // The precondition of a file.
    const code = property(thrown, 'status') === 412 ? 'version_mismatch' : 'malformed_request';
    return new AppError(code, { cause: thrown });
  }
  return databaseErrorToAppError(thrown) ?? new AppError('internal_error', { cause: thrown });
}

/** An error of a library of Express that blames the request. */
function isClientFault(thrown: unknown): boolean {
  const status = property(thrown, 'status');
  return typeof status === 'number' && status >= 400 && status < 500;
}

function tooLarge(limitBytes: unknown): AppError {
  const detail = `At most ${Number(limitBytes) / 1024} KB are taken.`;
  return new AppError('payload_too_large', { detail });
}

function property(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null
    ? (thrown as Record<string, unknown>)[name]
    : undefined;
}
