/** What phones show the same, or nearly, and what keeps a text in the alphabet of GSM: one part instead of three. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [/[ʻʼʹ‘’`´′]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[–—−‑]/gu, '-'],
  [/…/gu, '...'],
  [/[\u00a0\u2009\u202f]/gu, ' '],
];

/** A text as a phone gets it: letters of Uzbek in the Latin script fit the alphabet of GSM. */
export function smsText(text: string): string {
  return plainer.reduce((done, [from, to]) => done.replace(from, to), text);
}

/** 3GPP TS 23.038, the default alphabet. */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each takes two places: an escape comes before it. */
const gsmExtended = new Set('^{}\\[~]|€\f');

/** How a text travels: in how many parts, each of which is paid for. */
export interface SmsSize {
  alphabet: 'gsm' | 'ucs2';
  parts: number;
}

export function sizeOf(text: string): SmsSize {
  const letters = [...text];
  const isGsm = letters.every((letter) => gsm.has(letter) || gsmExtended.has(letter));
  // A letter is not torn apart: what does not fit goes to the next part with all its places.
  const places = letters.map((letter) => {
    if (!isGsm) return letter.length;
    return gsmExtended.has(letter) ? 2 : 1;
  });
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  if (places.reduce((sum, count) => sum + count, 0) <= alone) {
    return { alphabet: isGsm ? 'gsm' : 'ucs2', parts: 1 };
  }
  let parts = 1;
  let filled = 0;
  for (const count of places) {
    if (filled + count > each) {
      parts += 1;
      filled = 0;
    }
    filled += count;
  }
  return { alphabet: isGsm ? 'gsm' : 'ucs2', parts };
}
