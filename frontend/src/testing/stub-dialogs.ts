import { beforeEach } from 'vitest';

/** For every test of the file: jsdom has `<dialog>` but cannot open it. */
export function stubDialogs(): void {
  // Focus and the backdrop are tested in a browser.
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });
}
