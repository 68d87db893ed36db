import type { Send } from '../play/client.ts';

const DEMO = { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' };

/** Logs in to the account that every developer's stack has. */
export async function logInDemo(send: Send): Promise<{ userId: string; token: string }> {
  const { accessToken: token } = await send<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: { ...DEMO, tokenDelivery: 'body' },
  });
  const [, payload = ''] = token.split('.');
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
  return { userId: sub, token };
}
