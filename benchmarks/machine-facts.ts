import { cpus, loadavg, totalmem } from 'node:os';

/** The machine as it was; load averages tell what else it was doing. */
export function machineFacts() {
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadAverages: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

/** The same in a line, to stand beside figures. */
export function machineLine(): string {
  const { cores, cpu, node, loadAverages } = machineFacts();
  return `${cores} cores, ${cpu}, Node ${node}, load ${loadAverages[0]}`;
}
