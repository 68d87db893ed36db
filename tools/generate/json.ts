import { format } from 'prettier';

/** A value as a JSON file. */
export function json(value: object): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
}
