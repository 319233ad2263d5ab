/** Hands text messages over to whoever delivers them. */
export interface SmsGateway {
  /** `development` shows the code on the page instead of sending it. */
  readonly name: string;
  /**
   * @param phone E.164
   * @param text what the phone shows
   * @param about the code in the text, for gateways that send by a template
   * @throws when the gateway did not take it
   */
  send(phone: string, text: string, about: { code: string }): Promise<void>;
}

/** Sends nothing: the answer to the request carries the code, and the page shows it in a marked box. */
export function createDevelopmentSms(): SmsGateway {
  return { name: 'development', send: async () => {} };
}
