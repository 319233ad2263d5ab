import { answer, fieldsOf, listen, playFault, type SmsStandIn } from './stand-in.ts';

export const twilioAccount = {
  accountSid: 'AC00112233445566778899aabbccddeeff',
  authToken: 'twilio-sirli-kalit',
};

export interface TwilioStandIn extends SmsStandIn {
  balance: string;
}

/** Speaks as api.twilio.com does. */
export async function startTwilio(): Promise<TwilioStandIn> {
  const { accountSid, authToken } = twilioAccount;
  const login = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const account = `/2010-04-01/Accounts/${accountSid}`;
  const { url, close } = await listen(async (request, response) => {
    const what = `${request.method} ${request.url}`;
    standIn.asked.push(what);
    const fields = await fieldsOf(request);
    if (request.headers.authorization !== login) {
      return answer(response, 401, { code: 20003, message: 'Authenticate', status: 401 });
    }
    if (what === `GET ${account}/Balance.json`) {
      return answer(response, 200, { balance: standIn.balance, currency: 'USD' });
    }
    if (playFault(standIn.faults, response)) return;
    const id = `SM${standIn.sent.length + 1}`;
    const sms = {
      phone: fields.To ?? '',
      text: fields.Body ?? '',
      from: fields.From ?? fields.MessagingServiceSid ?? '',
      callbackUrl: fields.StatusCallback,
      id,
    };
    standIn.sent.push(sms);
    await standIn.beforeAnswer?.(sms);
    answer(response, 201, { sid: id, status: 'queued', error_code: null });
  });
  const standIn: TwilioStandIn = {
    url,
    close,
    sent: [],
    asked: [],
    faults: [],
    beforeAnswer: null,
    balance: '120.50',
  };
  return standIn;
}
