import { answer, type Fault, fieldsOf, listen, playFault, type SmsStandIn } from './stand-in.ts';

export interface EskizStandIn extends SmsStandIn {
  /** Ends the token that is out; `refreshable`: whether it may be renewed. */
  expire(refreshable: boolean): void;
  /** Faults of logging in. */
  loginFaults: Fault[];
  balance: number;
}

export const eskizAccount = { email: 'hokimlik@sms.example', password: 'sms-sirli-soʻz' };

/** Speaks as notify.eskiz.uz does. */
export async function startEskiz(): Promise<EskizStandIn> {
  let serial = 0;
  let live: string | null = null;
  let renewable: string | null = null;
  const hand = () => {
    serial += 1;
    live = `token-${serial}`;
    renewable = live;
    return { message: 'token_generated', data: { token: live }, token_type: 'bearer' };
  };
  const { url, close } = await listen(async (request, response) => {
    const what = `${request.method} ${request.url}`;
    standIn.asked.push(what);
    const fields = await fieldsOf(request);
    const bearer = request.headers.authorization?.replace('Bearer ', '');
    if (what === 'POST /api/auth/login') {
      if (playFault(standIn.loginFaults, response)) return;
      const known =
        fields.email === eskizAccount.email && fields.password === eskizAccount.password;
      return known
        ? answer(response, 200, hand())
        : answer(response, 401, { message: 'Invalid credentials' });
    }
    if (what === 'PATCH /api/auth/refresh') {
      const may = bearer === renewable;
      return may ? answer(response, 200, hand()) : answer(response, 401, { message: 'Expired' });
    }
    if (bearer !== live) return answer(response, 401, { message: 'Expired', status: 'token' });
    if (what === 'GET /api/user/get-limit') {
      return answer(response, 200, { data: { balance: standIn.balance } });
    }
    if (playFault(standIn.faults, response)) return;
    const phone = fields.mobile_phone ?? '';
    if (!/^998\d{9}$/.test(phone)) {
      const message = { mobile_phone: ['mobile_phone is wrong'] };
      return answer(response, 400, { status: 'error', message });
    }
    const id = `sms-${standIn.sent.length + 1}`;
    const sms = {
      phone,
      text: fields.message ?? '',
      from: fields.from ?? '',
      callbackUrl: fields.callback_url,
      id,
    };
    standIn.sent.push(sms);
    await standIn.beforeAnswer?.(sms);
    answer(response, 200, { id, message: 'Waiting for SMS provider', status: 'waiting' });
  });
  const standIn: EskizStandIn = {
    url,
    close,
    sent: [],
    asked: [],
    faults: [],
    beforeAnswer: null,
    loginFaults: [],
    balance: 250_000,
    expire(refreshable) {
      renewable = refreshable ? live : null;
      live = null;
    },
  };
  return standIn;
}
