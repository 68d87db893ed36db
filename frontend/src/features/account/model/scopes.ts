import type { Scope } from '../../../lib/api/schema.ts';

/** What an API key can be given, in words. */
const WORDS: Record<Scope, string> = {
  'rounds:read': 'Read rounds',
  'rounds:write': 'Start rounds and score',
  'rounds:attest': 'Attest cards of others',
  'courses:read': 'Read courses',
  'courses:write': 'Change courses',
  'handicaps:read': 'Read handicaps',
  'handicaps:adjust': 'Adjust handicaps',
  'analytics:read': 'Read figures',
};

export const SCOPES = (Object.entries(WORDS) as [Scope, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** "Read rounds, Read figures"; a scope that the page does not know keeps its name. */
export function scopeWords(scopes: string[]): string {
  return scopes.map((scope) => WORDS[scope as Scope] ?? scope).join(', ');
}
