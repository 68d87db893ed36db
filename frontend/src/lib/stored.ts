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

/** Settings that this device remembers together; what is no object, or of nobody's making, is none. */
export function storedObject<T extends object>(name: string) {
  const kept = stored(name);
  return {
    read(): Partial<T> {
      try {
        const value: unknown = JSON.parse(kept.read() ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
      } catch {
        return {};
      }
    },
    write: (value: T) => kept.write(JSON.stringify(value)),
  };
}
