// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeRememberedUser } from './remembered-user.ts';

let name: string;
let count = 0;
beforeEach(() => (name = `user ${++count}`));

it('knows who was here when the phone was killed before local storage was written', async () => {
  makeRememberedUser(name).write('golfer');
  localStorage.clear();
  const device = makeRememberedUser(name);
  expect(device.read()).toBeUndefined();
  expect(await device.recall()).toBe(true);
  expect(device.read()).toBe('golfer');
});

it('knows nobody who has logged out', async () => {
  const device = makeRememberedUser(name);
  device.write('golfer');
  device.write(undefined);
  expect(await device.recall()).toBe(false);
  expect(device.read()).toBeUndefined();
});

it('knows the last of two', async () => {
  const device = makeRememberedUser(name);
  device.write('golfer');
  device.write('friend');
  localStorage.clear();
  expect(await device.recall()).toBe(true);
  expect(device.read()).toBe('friend');
});

it('goes on without a database', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const device = makeRememberedUser(name);
  device.write('golfer');
  expect(device.read()).toBe('golfer');
  expect(await device.recall()).toBe(false);
  expect(device.read()).toBe('golfer');
  vi.unstubAllGlobals();
});
