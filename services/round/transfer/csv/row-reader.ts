import { isPlainDate } from '@golfroundpro/shared/http/plain-time.ts';
import type { FieldError } from '@golfroundpro/shared/http/app-error.ts';
import type { FieldCode } from '@golfroundpro/shared/http/field-codes.ts';

/** Reads cells one after the other, and collects what is wrong with them. */
export class RowReader {
  readonly errors: FieldError[] = [];
  readonly #cells: Map<string, string>;

  constructor(cells: Map<string, string>) {
    this.#cells = cells;
  }

  fault(field: string, message: string, code: FieldCode = 'not_valid'): undefined {
    this.errors.push({ field, message, code });
  }

  /** A fault that was found elsewhere, in this column. */
  take(field: string, fault: FieldError<FieldCode>): undefined {
    this.errors.push({ ...fault, field });
  }

  /** Undefined for a column that is not there, and for an empty cell. */
  text(column: string): string | undefined {
    return this.#cells.get(column) || undefined;
  }

  /** Like `text`, but null for an empty cell: known to be nothing. */
  known(column: string): string | null | undefined {
    return this.#cells.has(column) ? this.#cells.get(column) || null : undefined;
  }

  oneOf(column: string, values: readonly string[]): string | undefined {
    const text = this.text(column)?.toLowerCase();
    if (text === undefined || values.includes(text)) return text;
    return this.fault(column, `must be one of ${values.join(', ')}`, 'not_one_of');
  }

  /** A day; a spreadsheet may have dropped its zeros, 2026-5-2. */
  date(column: string): string | undefined {
    const [, year, ...rest] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(this.text(column) ?? '') ?? [];
    const date = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
    if (isPlainDate(date)) return date;
    return this.fault(column, 'must be a date such as 2026-05-02', 'not_a_day');
  }

  matching(column: string, pattern: RegExp, message: string): string | undefined {
    const text = this.text(column);
    return text === undefined || pattern.test(text)
      ? text
      : this.fault(column, message, 'bad_format');
  }

  /** A whole number, null for an empty cell. */
  number(column: string, min: number, max: number): number | null | undefined {
    const text = this.known(column);
    if (text === null || text === undefined) return text;
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    const message = `must be a whole number from ${min} to ${max}`;
    if (Number.isNaN(value)) return this.fault(column, message, 'wrong_type');
    const beyond: Pick<FieldError<FieldCode>, 'code' | 'limit'> = value > max
      ? { code: 'too_large', limit: max }
      : { code: 'too_small', limit: min };
    return this.take(column, { field: column, message, ...beyond });
  }
}
