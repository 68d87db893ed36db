import { ERROR_CODES, type ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import type { FieldCode } from './field-codes.ts';

/** One faulty field of a request: where it is and what to do about it. */
export interface FieldError<Code = string> {
  field: string;
  message: string;
  /** What is wrong in a word for programs; answers say `not_valid` where none is given. */
  code?: Code;
  /** The bound that the value is beyond, where it is one. */
  limit?: number;
  /** Of a line of a file: what it is about, as the file calls it. */
  column?: string | undefined;
  /** The figures of the message, by their names. */
  values?: Record<string, number> | undefined;
}

export interface AppErrorOptions {
  /** A sentence for the reader of this one error. */
  detail?: string;
  errors?: FieldError[];
  /** Further members of the problem document, such as the current value of a conflict. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The one error that a client is told about; its code decides the status. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly options: AppErrorOptions;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.detail ?? ERROR_CODES[code][1], { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = ERROR_CODES[code][0];
    this.options = options;
  }
}

/** A 422 for one error. */
export function invalid(error: FieldError<FieldCode>): AppError {
  return new AppError('invalid_request', { errors: [error] });
}

/** A 422 that names one field. */
export function invalidField(
  field: string,
  message: string,
  code: FieldCode = 'not_valid',
): AppError {
  return invalid({ field, message, code });
}
