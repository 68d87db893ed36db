import { toString as drawQr } from 'qrcode';
import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { enrolTotp } from '../../mfa/enrol-totp.ts';

/** POST /api/v1/auth/account/totp: prepares an authenticator; it counts once it is confirmed. */
export const prepareTotp = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/totp',
    summary: 'Prepare an authenticator app: a QR code to scan, then confirm with a code of it',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    examples: {
      answers: {
        201: {
          secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
          uri:
            'otpauth://totp/GolfRoundPro:moira.fraser%40club.example?issuer=GolfRoundPro' +
            '&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
          qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 53 53"></svg>',
        },
      },
    },
    responses: {
      201: Type.Object({
        secret: Type.String({ description: 'The seed in base 32, to be typed where no camera is' }),
        uri: Type.String({ description: 'The same as an otpauth URI' }),
        qr: Type.String({ description: 'A QR code of the URI, as SVG' }),
      }),
    },
    errors: ['totp_enrolled', 'database_unavailable'],
    handler: async ({ user }) => {
      const { secret, uri } = await enrolTotp(context, user.userId);
      const qr = await drawQr(uri, { type: 'svg' });
      return { status: 201, body: { secret, uri, qr } };
    },
  });
