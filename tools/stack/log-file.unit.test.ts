import { mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FollowedFile } from '../console/followed-file.ts';
import { LogFile } from './log-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  path = join(folder, 'sub/a.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('LogFile', () => {
  it('tells the last lines of this child, not of the one before', () => {
    for (const text of ['one\ntwo\n', 'three\nfour\nfive\n']) {
      const log = new LogFile(path);
      writeSync(log.descriptor, text);
      if (text.startsWith('three')) expect(log.lastLines(9)).toEqual(['three', 'four', 'five']);
      if (text.startsWith('three')) expect(log.lastLines(1)).toEqual(['five']);
      log.close();
    }
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\nfour\nfive\n');
  });

  it('copies a file aside that grew over its cap, and goes on at the beginning', () => {
    const log = new LogFile(path, 10);
    writeSync(log.descriptor, '12345\n');
    log.rotateWhenLarge();
    writeSync(log.descriptor, 'abcdefgh\n');
    log.rotateWhenLarge();
    writeSync(log.descriptor, 'ABC\n');
    log.close();
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('12345\nabcdefgh\n');
    expect(readFileSync(path, 'utf8')).toBe('ABC\n');
  });
});

describe('FollowedFile', () => {
  it('reads on over a rotation', () => {
    const log = new LogFile(path, 5);
    writeSync(log.descriptor, 'one of them\n');
    const followed = new FollowedFile(path);
    expect(followed.lastLines(5)).toEqual(['one of them']);
    log.rotateWhenLarge();
    writeSync(log.descriptor, 'two\n');
    expect(followed.newLines()).toEqual(['two']);
    log.close();
  });
});
