import type { MeasuredRun, RegisterBench } from './register-bench.ts';

/** What one turn came to, with the relay held: rates a second. */
export interface Turn {
  pgbench: number;
  pgbenchAgain: number;
  straight: MeasuredRun;
  gateway: MeasuredRun;
  setNx: number;
  again: MeasuredRun;
  /** At half of what the same turn took. */
  halfStraight: MeasuredRun;
  halfGateway: MeasuredRun;
}

/** Each load once, one after the other. */
export async function takeTurn(bench: RegisterBench, seconds: number): Promise<Turn> {
  const { play, pgbench } = bench;
  const before = await pgbench(seconds);
  const from = bench.next();
  const straight = await play({ to: 'onboarder', seconds });
  const gateway = await play({ to: 'gateway', seconds });
  const pgbenchAgain = await pgbench(seconds);
  const setNx = await bench.setNx();
  const people = straight.statuses[201] ?? 1;
  const again = await play({ to: 'onboarder', seconds, from, people });
  const half = ({ perSecond }: MeasuredRun) => Math.round(perSecond / 2);
  const halfStraight = await play({ to: 'onboarder', seconds, perSecond: half(straight) });
  const halfGateway = await play({ to: 'gateway', seconds, perSecond: half(gateway) });
  return {
    ...{ pgbench: before, pgbenchAgain, straight, gateway, setNx, again },
    ...{ halfStraight, halfGateway },
  };
}

/** Answers that a load should not have had. */
export function faultsOf({ straight, gateway, again, halfStraight, halfGateway }: Turn): string[] {
  const news = { straight, gateway, halfStraight, halfGateway };
  return [
    ...Object.entries(news).flatMap(([name, run]) => unlike(name, run, 201)),
    ...unlike('again', again, 409),
  ];
}

/** Says so where not all had this status. */
export function unlike(name: string, { statuses }: MeasuredRun, status: number): string[] {
  const others = Object.entries(statuses).filter(([one]) => Number(one) !== status);
  return others.map(([one, count]) => `${name}: ${count} were answered ${one}`);
}
