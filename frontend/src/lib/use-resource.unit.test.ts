import { nextTick, ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { ApiError } from './api/api-error.ts';
import { useResource } from './use-resource.ts';

const refused = new ApiError({ status: 503, code: 'busy' });

/** Loads that are answered by hand, in any order. */
function byHand() {
  const loads: PromiseWithResolvers<string>[] = [];
  const load = () => {
    const answer = Promise.withResolvers<string>();
    loads.push(answer);
    return answer.promise;
  };
  return { loads, load };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('useResource', () => {
  it('loads at once and says since when the data is good', async () => {
    const { loads, load } = byHand();
    const resource = useResource(load);
    expect(resource.loading.value).toBe(true);
    loads[0]!.resolve('data');
    await settled();
    expect(resource.data.value).toBe('data');
    expect(resource.loading.value).toBe(false);
    expect(resource.loadedAt.value).toBeInstanceOf(Date);
  });

  it('never lets a late answer or a late failure replace a newer answer', async () => {
    const { loads, load } = byHand();
    const resource = useResource(load);
    void resource.reload();
    void resource.reload();
    loads[2]!.resolve('newest');
    await settled();
    loads[0]!.resolve('late');
    loads[1]!.reject(refused);
    await settled();
    expect(resource.data.value).toBe('newest');
    expect(resource.error.value).toBeUndefined();
    expect(resource.loading.value).toBe(false);
  });

  it('is loading until the newest load has ended', async () => {
    const { loads, load } = byHand();
    const resource = useResource(load);
    void resource.reload();
    loads[0]!.resolve('late');
    await settled();
    expect(resource.loading.value).toBe(true);
    expect(resource.data.value).toBeUndefined();
  });

  it('keeps the data when a reload fails, and forgets the error when one works', async () => {
    const { loads, load } = byHand();
    const resource = useResource(load);
    loads[0]!.resolve('data');
    await settled();
    const reload = resource.reload();
    loads[1]!.reject(refused);
    await reload;
    expect(resource.data.value).toBe('data');
    expect(resource.error.value).toBe(refused);
    const again = resource.reload();
    loads[2]!.resolve('newer');
    await again;
    expect(resource.data.value).toBe('newer');
    expect(resource.error.value).toBeUndefined();
  });

  it('drops what belonged to another source', async () => {
    const { loads, load } = byHand();
    const source = ref('one');
    const resource = useResource(load, source);
    loads[0]!.resolve('of one');
    await settled();
    source.value = 'two';
    await nextTick();
    expect(resource.data.value).toBeUndefined();
    loads[1]!.resolve('of two');
    await settled();
    expect(resource.data.value).toBe('of two');
  });
});
