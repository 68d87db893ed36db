import { hash } from 'node:crypto';

/** A strong tag: the same data in the same form, and nothing else, has it. */
export function etagOf(type: string, data: object): string {
  return `"${hash('sha256', `${type} ${JSON.stringify(data)}`, 'base64url').slice(0, 27)}"`;
}
