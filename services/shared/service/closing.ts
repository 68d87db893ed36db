/** What must be closed with a service: in the reverse of the order in which it was opened. */
export interface Closing {
  add: (close: () => unknown) => void;
  close: () => Promise<void>;
}

/** A step that fails does not keep the others open; the first fault is thrown at the end. */
export function makeClosing(): Closing {
  const steps: (() => unknown)[] = [];
  return {
    add: (close) => void steps.push(close),
    close: async () => {
      const faults: unknown[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step();
        } catch (fault) {
          faults.push(fault);
        }
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
