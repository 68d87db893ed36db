/** Tells when the network is lost, and when it or the eye of the reader may be back; gives the way to stop. */
export function whenWoken(tell: (isLost: boolean) => void): () => void {
  const lost = () => tell(true);
  const back = () => {
    if (document.visibilityState === 'visible') tell(false);
  };
  globalThis.addEventListener('offline', lost);
  const wakings = ['online', 'focus', 'pageshow'];
  for (const name of wakings) globalThis.addEventListener(name, back);
  document.addEventListener('visibilitychange', back);
  return () => {
    globalThis.removeEventListener('offline', lost);
    for (const name of wakings) globalThis.removeEventListener(name, back);
    document.removeEventListener('visibilitychange', back);
  };
}
