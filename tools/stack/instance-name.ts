/** The name of what does the work of a process beside it. */
export function besideOf(name: string): string {
  return `${name}-beside`;
}

/** The name of an app's instance, counted from 1. */
export function instanceName(appID: string, number: number): string {
  return number === 1 ? appID : `${appID}-${number}`;
}
