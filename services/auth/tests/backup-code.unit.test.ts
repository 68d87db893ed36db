import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BACKUP_CODE_BYTES, backupCodeOf, hashBackupCode } from '../domain/backup-code.ts';

const KEY = createSecretKey(Buffer.alloc(32, 1));
const USER = '0198c0de-0000-7000-8000-0000000000aa';

describe('backupCodeOf', () => {
  it('is 24 characters of 5 bits each that nobody mistakes, never the same', () => {
    const codes = Array.from({ length: 1000 }, () => backupCodeOf(randomBytes(BACKUP_CODE_BYTES)));
    for (const code of codes)
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(new Set(codes).size).toBe(1000);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });
});

describe('hashBackupCode', () => {
  const hash = hashBackupCode(USER, '4f7qz-9m2xk', KEY);

  it.each(['4f7qz9m2xk', ' 4F7QZ 9M2XK ', '4f7q-z9m2-xk'])('takes %j for the same', (typed) => {
    expect(hashBackupCode(USER, typed, KEY)).toBe(hash);
  });

  it('is another one for another user, key or code', () => {
    const others = [
      hashBackupCode(USER.replace('a', 'b'), '4f7qz-9m2xk', KEY),
      hashBackupCode(USER, '4f7qz-9m2xk', createSecretKey(Buffer.alloc(32, 2))),
      hashBackupCode(USER, '4f7qz-9m2xm', KEY),
    ];
    expect(others).not.toContain(hash);
    expect(hash).toMatch(/^[\w-]{43}$/);
  });
});
