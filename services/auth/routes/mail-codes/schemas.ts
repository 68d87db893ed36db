import { Type } from 'typebox';

/** What the browser holds that asked for a code; long enough for the longest e-mail, sealed. */
export const Handle = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: 'Of the request: a code counts with it alone',
});

export const EXAMPLE_HANDLE = 'k1.m3yXq0Zb7cN4mLr7sKd2fGh5jTw6aUe9iOxVyBnQsq3v8Yp0ZbX1cN4mLr7s';
