/** Documents of an invented delivery company and an invented district, for tests of the assistant. */
import type { DocumentBlock, StructuredDocument } from '@civicconnect/contract';
import { chunksOf } from './chunks.ts';
import type { KnowledgeDocument, Visibility } from './knowledge.ts';

/** A line that begins with # is a heading; a line "---" begins a new page. */
export function structured(text: string): StructuredDocument {
  const blocks: DocumentBlock[] = [];
  let start = 0;
  let page = 1;
  for (const line of text.trim().split('\n')) {
    if (line === '---') {
      page += 1;
      continue;
    }
    const [, marks, words] = /^(#*)\s*(.*)$/.exec(line) ?? [];
    const own = words ?? '';
    const end = start + own.length;
    const level = marks?.length ?? 0;
    const kind = level > 0 ? 'heading' : 'paragraph';
    blocks.push({ kind, ...(level > 0 && { level }), text: own, page, start, end });
    start = end + 1;
  }
  return { title: null, pages: page, blocks };
}

export function documentOf(
  id: string,
  text: string,
  visibility: Visibility = 'public',
): KnowledgeDocument {
  const chunks = chunksOf(structured(text)).map((chunk, at) => ({ ...chunk, id: `${id}-${at}` }));
  return { id, title: `Title of ${id}`, visibility, chunks };
}

export const delivery = documentOf(
  'delivery',
  `# Delivery
## Times
A parcel inside Samarkand arrives on the next working day. Parcels to other regions travel for three working days. On Saturdays couriers work until 16:00, and on Sundays nobody delivers.
## Prices
The first kilogram costs 25,000 soums inside the city. Every further kilogram costs 4,000 soums. Insurance is two percent of the declared value.
---
## Lost parcels
A parcel that has not arrived after ten days is held to be lost. Write a claim at any of our offices and bring the receipt. The company pays the declared value within fifteen days. Claims are decided by Dilnoza Karimova, head of the claims department.`,
);

export const benefits = documentOf(
  'benefits',
  `# Bolalar nafaqasi
Bola ikki yoshga toʻlgunga qadar nafaqa har oyda toʻlanadi. Nafaqa miqdori 520 ming soʻm. Ariza mahalla fuqarolar yigʻiniga yoki Davlat xizmatlari markaziga topshiriladi.
# Hujjatlar
Nafaqa olish uchun pasport nusxasi, bolaning tugʻilganlik haqidagi guvohnomasi va oila aʼzolarining daromadi haqida maʼlumotnoma kerak. Hujjatlar oʻn kun ichida koʻrib chiqiladi.`,
);

export const water = documentOf(
  'water',
  `# Водоснабжение
Показания счётчика передаются до двадцать пятого числа каждого месяца. Поверка счётчика холодной воды проводится раз в пять лет. О плановом отключении воды жители узнают за сутки.
# Оплата
Тариф для населения составляет 1 800 сумов за кубометр. Долг можно погасить в рассрочку на шесть месяцев по заявлению в абонентский отдел.`,
);

/** For staff alone. */
export const handbook = documentOf(
  'handbook',
  `# Goodwill
An agent may grant a goodwill voucher of 50,000 soums to a customer whose parcel was late. Vouchers above that sum are approved by the shift leader.`,
  'internal',
);
