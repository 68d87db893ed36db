/** One small setting that this device remembers; where nothing can be kept it is forgotten. */
export function stored(name: string) {
  return {
    read(): string | undefined {
      try {
        return globalThis.localStorage.getItem(name) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(value: string | undefined): void {
      try {
        if (value === undefined) globalThis.localStorage.removeItem(name);
        else globalThis.localStorage.setItem(name, value);
      } catch {
        // Private windows and full disks keep nothing, and play goes on without it.
      }
    },
  };
}
