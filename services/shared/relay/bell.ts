/** A doorbell: one waits, with a time-out, and others ring. A ring before the wait is not lost. */
export interface Bell {
  ring: () => void;
  wait: (timeoutMs: number) => Promise<void>;
}

/** Makes a bell for one waiter. */
export function makeBell(): Bell {
  let rung = false;
  let answer: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      answer?.();
    },
    wait: async (timeoutMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          answer = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      answer = undefined;
    },
  };
}
