import { parseMessage } from './message/parse.ts';
import { toCyrillic } from './script/to-cyrillic.ts';

/** Names that stay in Latin within Cyrillic text and may take Uzbek suffixes: `Telegramda` → `Telegramда`. */
const keptNames = [
  'CivicConnect',
  'Telegram',
  'PostgreSQL',
  'Redis',
  'Idempotency-Key',
  'Markdown',
  'JPEG',
  'HEIC',
  'WebP',
  'PNG',
  'GIF',
  'PDF',
  'DOCX',
  'Word',
  'Excel',
  'XLSX',
  'HTML',
  'JSON',
  'CSV',
  'API',
  'URL',
  'QR',
  'AI',
];
/** Names of keys, of variables and the like: kept only as whole words. */
const keptWords = [
  'Ctrl',
  'Shift',
  'Alt',
  'Tab',
  'Enter',
  'Esc',
  'Start',
  'Open311',
  'Node',
  'BotFather',
  'newbot',
  'webhook',
  // Columns of a table of FAQs.
  'question',
  'answer',
  'TOKEN_BOT',
  'SMS_PROVIDER',
  'SMTP_URL',
];

const kept = new RegExp(
  [
    'https?://\\S+',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    // A bot's commands: `/new`.
    '(?<![\\p{L}/])/[a-z]+(?![\\p{L}])',
    `(?<![\\p{L}])(?:${keptNames.join('|')})(?![A-Z])`,
    `(?<![\\p{L}])(?:${keptWords.join('|')})(?![\\p{L}])`,
  ].join('|'),
  'gu',
);

function convertText(text: string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(kept)) {
    result += toCyrillic(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + toCyrillic(text.slice(at));
}

/** A text with the kept names and addresses replaced: what is left has to be in one script. */
export function keptText(text: string, replacement: string): string {
  return text.replace(kept, replacement);
}

/**
 * The uz-Cyrl form of an Uzbek message: parameters, addresses and the names above stay as they are,
 * all else changes its script.
 */
export function deriveCyrillic(message: string): string {
  return parseMessage(message)
    .map((part) => {
      if (part.kind === 'text') return convertText(part.text);
      if (part.kind === 'param') return `{${part.name}}`;
      const branches = Object.entries(part.branches).map(
        ([category, text]) => `${category} {${convertText(text)}}`,
      );
      return `{${part.name}, plural, ${branches.join(' ')}}`;
    })
    .join('');
}
