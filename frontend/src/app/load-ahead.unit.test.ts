// @vitest-environment jsdom
import type { Router } from 'vue-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { tokens } from '../lib/api/client.ts';
import { loadAhead } from './load-ahead.ts';

const load = vi.fn(async () => ({}));
const at = (path: string): Router =>
  ({
    resolve: () => ({
      path,
      meta: { layout: 'bare' },
      matched: [{ components: { default: load } }],
    }),
  }) as unknown as Router;

beforeEach(() => void load.mockClear());

it('loads the first page while the club is asked who is here', () => {
  loadAhead(at('/rounds/1'));
  expect(load).toHaveBeenCalledOnce();
});

it('loads nothing for a stranger at the front door, and home for who was here before', () => {
  const userId = vi.spyOn(tokens, 'userId').mockReturnValue(undefined);
  loadAhead(at('/'));
  expect(load).not.toHaveBeenCalled();
  userId.mockReturnValue('golfer');
  loadAhead(at('/'));
  expect(load).toHaveBeenCalledOnce();
});
