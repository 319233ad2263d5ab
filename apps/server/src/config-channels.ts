import { ConfigError, type Values } from './config-rules.ts';

/** How text messages leave. */
export type SmsSetup =
  | { readonly name: 'development' }
  | {
      readonly name: 'eskiz';
      readonly email: string;
      readonly password: string;
      /** The sender that the phone shows, as Eskiz registered it. */
      readonly from: string;
      readonly baseUrl: string;
    }
  | {
      readonly name: 'twilio';
      readonly accountSid: string;
      readonly authToken: string;
      /** A number of ours, E.164, or a messaging service's sid. */
      readonly from: string;
      readonly baseUrl: string;
    };

function needed<N extends keyof Values>(values: Values, provider: string, names: readonly N[]) {
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === 0) return;
  throw new ConfigError(
    `${missing.join(' and ')} must be set too: SMS_PROVIDER=${provider} means nothing without it`,
  );
}

/** @throws ConfigError where the chosen gateway's own variables are missing */
export function smsOf(values: Values): SmsSetup {
  switch (values.SMS_PROVIDER) {
    case 'eskiz':
      needed(values, 'eskiz', ['ESKIZ_EMAIL', 'ESKIZ_PASSWORD']);
      return {
        name: 'eskiz',
        email: values.ESKIZ_EMAIL ?? '',
        password: values.ESKIZ_PASSWORD ?? '',
        from: values.ESKIZ_FROM ?? '4546',
        baseUrl: values.ESKIZ_BASE_URL ?? 'https://notify.eskiz.uz',
      };
    case 'twilio':
      needed(values, 'twilio', ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']);
      return {
        name: 'twilio',
        accountSid: values.TWILIO_ACCOUNT_SID ?? '',
        authToken: values.TWILIO_AUTH_TOKEN ?? '',
        from: values.TWILIO_FROM ?? '',
        baseUrl: values.TWILIO_BASE_URL ?? 'https://api.twilio.com',
      };
    case 'development':
    case undefined:
      return { name: 'development' };
  }
}

/** The installation's own bot, and where bots are reached. */
export interface TelegramSetup {
  readonly token: string | undefined;
  /** Origin of the Bot API. */
  readonly apiRoot: string;
}

export function telegramOf(values: Values): TelegramSetup {
  return {
    token: values.TOKEN_BOT,
    apiRoot: values.TELEGRAM_API_ROOT ?? 'https://api.telegram.org',
  };
}

/** How e-mail to staff leaves; undefined: none is sent. */
export interface MailSetup {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export function mailOf(values: Values): MailSetup | undefined {
  if (values.SMTP_URL === undefined) return undefined;
  const { username, hostname } = new URL(values.SMTP_URL);
  const user = decodeURIComponent(username);
  const usual = user.includes('@') ? user : `civicconnect@${hostname}`;
  return { url: values.SMTP_URL, from: values.SMTP_FROM ?? usual };
}
