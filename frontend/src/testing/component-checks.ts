import { cleanup, configure } from '@testing-library/vue';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** For every test of the file: a clean page, and a failure on any warning or error in the console. */
export function checkComponents(): void {
  // Rendering and axe are slow where many builds share a machine; waiting ends as soon as it may.
  configure({ asyncUtilTimeout: 5_000 });
  vi.setConfig({ testTimeout: 20_000 });
  let complaints: unknown[][] = [];

  beforeEach(() => {
    complaints = [];
    // axe measures icons on a canvas, which jsdom has not.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    for (const method of ['warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((...said) => void complaints.push(said));
    }
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    expect(complaints).toEqual([]);
  });
}

/** Fails on what axe finds. Contrast needs a real browser, and regions belong to a whole page. */
export async function expectAccessible(element: Element): Promise<void> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(element, { rules, resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
