const TIMEOUT_MS = 2_000;

/** The revision of its secret that the service at this port of ours uses; undefined where it does not say. */
export async function revisionAt(port: number): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const value = /^secrets_revision(?:\{.*\})? (\d+)$/m.exec(await answer.text())?.[1];
    return value === undefined ? undefined : Number(value);
  } catch {
    return undefined;
  }
}
