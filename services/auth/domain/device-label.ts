import { parse } from 'bowser';

/** What people call the device of a user agent: 'Chrome on Android', 'Unknown device'. */
export function deviceLabel(userAgent: string): string {
  if (userAgent === '') return 'Unknown device';
  const { browser, os } = parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== '');
  return names.join(' on ') || 'Unknown device';
}
