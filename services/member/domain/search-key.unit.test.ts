import { expect, it } from 'vitest';
import { emailKey, nameKey } from './search-key.ts';

it('has neither case nor accents, and keeps what other scripts write as marks', () => {
  expect(nameKey(' Émile Östberg')).toBe('emile ostberg');
  expect(nameKey('กิน')).toBe('กิน'.normalize('NFKD'));
  expect(nameKey('กิน')).not.toBe(nameKey('กน'));
});

it('spells an e-mail in one way', () => {
  expect(emailKey(' Moira@Example.COM ')).toBe('moira@example.com');
  expect(emailKey('jose\u0301@example.com')).toBe(emailKey('jos\u00e9@example.com'));
});
