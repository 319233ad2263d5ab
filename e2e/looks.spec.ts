import type { Locale } from '@civicconnect/contract';
import { adminLooks } from './support/admin-looks.ts';
import { brainLooks } from './support/brain-looks.ts';
import { refusedAnswer } from './support/faults.ts';
import { citizenFileLooks, deskFileLooks } from './support/files-looks.ts';
import { findLooks } from './support/find-looks.ts';
import { type Look, look } from './support/looks.ts';
import { newsLooks, overviewLooks } from './support/news-looks.ts';
import { doorLooks, peopleLooks } from './support/people-looks.ts';
import { platformLooks } from './support/platform-looks.ts';
import { citizenLooks, strangerLooks } from './support/portal-looks.ts';
import { secondStepLooks } from './support/second-step-looks.ts';
import { deskLooks, strangerDeskLooks } from './support/staff-looks.ts';
import { suggestLooks } from './support/suggest-looks.ts';
import { talkLooks } from './support/talk-looks.ts';
import { test } from './support/test.ts';
import type { Device, Visitor } from './support/visitor.ts';

type Faces = Record<string, (visitor: Visitor) => Promise<Look[]>>;

/**
 * Who sees which pages: each part of the house has its line, and its file beside `staff-looks.ts`. The
 * states of one face are come to one after the other by one visitor.
 */
const ofCitizens: Faces = {
  'the portal to a stranger': async () => strangerLooks,
  'the portal along an appeal': citizenLooks,
  'files of a citizen': citizenFileLooks,
};
const ofStaff: Faces = {
  'the login of staff': async () => strangerDeskLooks,
  'links and forgotten passwords': doorLooks,
  'a desk at work': deskLooks,
  'notes, questions and commands at a desk': talkLooks,
  'what a desk suggests': suggestLooks,
  'files at a desk': deskFileLooks,
  'search and the archive': findLooks,
  'the router and its administration': brainLooks,
  'what an administrator sets': adminLooks,
  'staff, the record of acts and an account': peopleLooks,
  'the second step of an account': secondStepLooks,
  'the bell and one’s own numbers': newsLooks,
  'the overview and broadcasts': overviewLooks,
  'the platform': platformLooks,
};

const everywhere: Record<Device, readonly Locale[]> = {
  phone: ['uz', 'uz-Cyrl', 'ru', 'fa'],
  desktop: ['uz', 'uz-Cyrl', 'ru', 'fa'],
};

/**
 * Every run sees each page once, where its people mostly are and in a language that is hard on it:
 * written from the right, or with long words. All languages on both devices are `npm run pictures`.
 */
function seeAll(faces: Faces, usual: { device: Device; locale: Locale }): void {
  for (const device of ['phone', 'desktop'] as const) {
    for (const locale of everywhere[device]) {
      const tag = device === usual.device && locale === usual.locale ? '@looks' : '@all';
      for (const [face, looksOf] of Object.entries(faces)) {
        test(`${face} in ${locale} on a ${device}: seen, and nothing for axe to find`, {
          tag,
        }, async ({ visit }) => {
          test.slow();
          const visitor = await visit({ locale, device });
          // A page that is not there says so with its status too.
          visitor.faults.forgive(refusedAnswer(404));
          for (const one of await looksOf(visitor)) await look(visitor, device, one);
        });
      }
    }
  }
}

seeAll(ofCitizens, { device: 'phone', locale: 'fa' });
seeAll(ofStaff, { device: 'desktop', locale: 'ru' });
