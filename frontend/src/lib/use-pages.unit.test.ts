import { describe, expect, it } from 'vitest';
import { ApiError } from './api/api-error.ts';
import type { Page } from './api/schema.ts';
import { usePages } from './use-pages.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

const PAGES: Record<string, Page<number>> = {
  first: { items: [1, 2], nextCursor: 'b' },
  b: { items: [3, 4], nextCursor: 'c' },
  c: { items: [5], nextCursor: null },
};

describe('usePages', () => {
  it('follows the cursors to the end', async () => {
    const list = usePages(async (cursor) => PAGES[cursor ?? 'first']!);
    await settled();
    expect(list.items.value).toEqual([1, 2]);
    await list.loadMore();
    expect(list.items.value).toEqual([1, 2, 3, 4]);
    expect(list.hasMore.value).toBe(true);
    await list.loadMore();
    expect(list.items.value).toEqual([1, 2, 3, 4, 5]);
    expect(list.hasMore.value).toBe(false);
  });

  it('keeps what it has when the next page fails, and can be asked again', async () => {
    let broken = true;
    const list = usePages(async (cursor) => {
      if (cursor && broken) throw new ApiError({ status: 503, code: 'busy' });
      return PAGES[cursor ?? 'first']!;
    });
    await settled();
    await list.loadMore();
    expect(list.moreError.value?.code).toBe('busy');
    expect(list.items.value).toEqual([1, 2]);
    broken = false;
    await list.loadMore();
    expect(list.moreError.value).toBeUndefined();
    expect(list.items.value).toEqual([1, 2, 3, 4]);
  });

  it('asks for a page once, however often it is tapped', async () => {
    const list = usePages(async (cursor) => PAGES[cursor ?? 'first']!);
    await settled();
    await Promise.all([list.loadMore(), list.loadMore()]);
    expect(list.items.value).toEqual([1, 2, 3, 4]);
  });

  it('starts anew on a reload; a page asked for before it is dropped', async () => {
    const late = Promise.withResolvers<Page<number>>();
    const list = usePages(async (cursor) => (cursor ? late.promise : { ...PAGES.first! }));
    await settled();
    const more = list.loadMore();
    await list.first.reload();
    late.resolve(PAGES.b!);
    await more;
    expect(list.items.value).toEqual([1, 2]);
    expect(list.loadingMore.value).toBe(false);
  });
});
