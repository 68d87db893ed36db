import { vi } from 'vitest';

/** A browser has a size; jsdom has none. */
export function giveSize(isWide: () => boolean = () => true): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000);
  Element.prototype.scrollTo = function (this: Element, to: ScrollToOptions) {
    this.scrollTop = to.top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  } as Element['scrollTo'];
  vi.stubGlobal('matchMedia', (media: string) => ({
    ...{ matches: isWide(), media, addEventListener: vi.fn(), removeEventListener: vi.fn() },
  }));
}
