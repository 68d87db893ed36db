import { afterAll, vi } from 'vitest';

// Files in jsdom share a process, and with it one page: each begins with the page as it was made, and ends once nothing
// is being loaded any more, which would be loaded into the page of the next.
if (typeof document !== 'undefined') {
  for (const { name } of [...document.documentElement.attributes]) {
    document.documentElement.removeAttribute(name);
  }
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  // Modules are shared too, and one of them knows whether there is a network.
  globalThis.dispatchEvent(new Event('online'));
  afterAll(() => vi.dynamicImportSettled());
}
