import type { LocalizedText } from '@civicconnect/contract';
import { checkedTexts as checked } from '../localized-texts.ts';

/** A department's texts as they are stored. Throws `invalid_input` that names field and language. */
export function checkedTexts<T extends { name?: LocalizedText; description?: LocalizedText }>(
  body: T,
): T {
  return checked(body, { name: 200, description: 4000 });
}
