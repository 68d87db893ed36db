/** What every API key begins with, so that searches for leaked secrets find it. */
export const API_KEY_PREFIX = 'grp_';

const FORM = /^grp_[\w-]{43}$/;

/** Whether a text has the form of an API key. */
export function isApiKey(text: string): boolean {
  return FORM.test(text);
}
