import type { RequestHandler } from 'express';

/** Several steps as one: for Express, going on to the next costs more than what most of them do. */
export function inOne(...steps: RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    const goOn = (at: number): void => {
      const step = steps[at];
      if (!step) return next();
      try {
        const done: unknown = step(req, res, (fault) => (fault ? next(fault) : goOn(at + 1)));
        if (done instanceof Promise) done.catch(next);
      } catch (fault) {
        next(fault);
      }
    };
    goOn(0);
  };
}
