import { expect, it } from 'vitest';
import { librariesOf } from './libraries-of.ts';

it('are those that a program loads, and none of a text', async () => {
  expect(await librariesOf('/bin/sh')).toContainEqual(expect.stringMatching(/\/libc\.so\.6$/));
  expect(await librariesOf('/etc/passwd')).toEqual([]);
});
