import { emailKey } from '@golfroundpro/shared/domain/email-key.ts';
import { parseNationalId } from '@golfroundpro/shared/domain/national-id.ts';
import type { FieldError } from '@golfroundpro/shared/http/app-error.ts';
import type { NewUser } from '../new-user.ts';
import type { ReadRow } from './read-users-csv.ts';

/** Refuses rows whose e-mail or national id an earlier row has: a dry run says then what the import will. */
export function refuseTwice(rows: ReadRow[]): ReadRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    if (!('person' in row)) return row;
    const errors = keysOf(row.person).flatMap(([field, key]): FieldError[] => {
      const first = lines.get(`${field} ${key}`);
      if (first === undefined) lines.set(`${field} ${key}`, row.line);
      const message = `is on line ${first} already`;
      return first === undefined
        ? []
        : [{ field, message, code: 'given_twice', values: { line: first } }];
    });
    return errors.length > 0 ? { line: row.line, errors } : row;
  });
}

function keysOf({ email, nationalId }: NewUser): [string, string][] {
  const id = nationalId === undefined ? undefined : parseNationalId(nationalId);
  return [['email', emailKey(email)], ...(id === undefined ? [] : [['nationalId', id]])] as [
    string,
    string,
  ][];
}
