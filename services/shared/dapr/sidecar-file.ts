import { readFileSync } from 'node:fs';
import type { DaprConfig } from '../config/service-config.ts';

/**
 * What an app is told of its sidecar by a file (`SIDECAR_FILE`), so that another sidecar with other tokens takes the
 * place of the one before while the app runs.
 */
export interface SidecarFile {
  /** A whole number that grows with every change. */
  revision: number;
  port: number;
  apiToken: string;
  /** What its sidecar shows it; while another takes its place, what each of the two shows. */
  appTokens: string[];
}

/** Takes over what the file says, if there is one. @returns its revision, 0 without a file */
export function takeSidecarFile(dapr: DaprConfig): number {
  if (dapr.file === undefined) return 0;
  const { revision, ...told } = JSON.parse(readFileSync(dapr.file, 'utf8')) as SidecarFile;
  Object.assign(dapr, told);
  return revision;
}
