import type { FaultCode } from '../domain/fault.ts';

/** One thing that is wrong on a line of a course's file. */
export interface LineFault {
  code: FaultCode;
  /** For who reads a log; `code` and `values` are for programs that have words of their own. */
  reason: string;
  /** What it is about, as the file calls it. */
  column?: string;
  values?: Record<string, number>;
}

/** Notes what is wrong on a line of the file being read. */
export type Report = (line: number, fault: LineFault) => void;
