import type { Brain } from '@civicconnect/ai';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, demoBrain, organizationId } from './demo-brain.fixture.ts';
import type { DepartmentKey } from './types.ts';

/** A message that an operator corrects, and the same matter in other words and letters. */
const pairs: { scripts: string; message: string; paraphrase: string; corrected: DepartmentKey }[] =
  [
    {
      scripts: 'Uzbek Latin → Cyrillic',
      message: 'Bozordagi qassob tarozisi noto‘g‘ri, bir kilo go‘sht uyda sakkiz yuz gramm chiqdi',
      paraphrase: 'Қассобнинг тарозиси алдайди, гўшт оламан, уйда тортсам икки юз грамм кам',
      corrected: 'employment',
    },
    {
      scripts: 'Uzbek Cyrillic → Latin without apostrophes',
      message: 'Маҳалламизда интернет жуда секин, алоқа минораси йўқ, телефон ушламайди',
      paraphrase:
        'telefon umuman ushlamaydi, internet sekin, mahallaga aloqa minorasi qoyib beringlar',
      corrected: 'improvement',
    },
    {
      scripts: 'Russian → Russian in Latin letters',
      message: 'На почте неделями не выдают посылки, оператор хамит',
      paraphrase: 'Pochta opyat ne otdayot posylku, operator hamit nedelyami',
      corrected: 'employment',
    },
    {
      scripts: 'Russian in Latin letters → Russian',
      message: 'Postavili sotovuyu vyshku pryamo vo dvore, boimsya izlucheniya',
      paraphrase: 'Боимся излучения: сотовую вышку поставили в метре от дома',
      corrected: 'housing',
    },
  ];

describe('one correction in the demo district', { timeout: 60_000 }, () => {
  let brain: Brain;

  beforeAll(async () => {
    brain = await demoBrain();
  }, 60_000);

  it.each(pairs)('$scripts: moves the same matter, and undone leaves no trace', async (pair) => {
    const { message, paraphrase, corrected } = pair;
    const judged = async () => {
      const { action, candidates, decision } = await analyze(brain, paraphrase);
      return { action, candidates, chosen: decision?.departmentId };
    };
    const before = await judged();
    expect(before.chosen).not.toBe(corrected);

    await brain.learn(organizationId, {
      id: 'lesson',
      text: message,
      departmentId: corrected,
      source: 'corrected',
      sessionId: 'session',
    });
    expect(await judged()).toMatchObject({ action: 'route', chosen: corrected });

    await brain.unlearn(organizationId, 'lesson');
    expect(await judged()).toEqual(before);
  });
});
