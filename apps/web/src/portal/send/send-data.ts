import { localized } from '@civicconnect/i18n';
import { accessToken, publicClient, readMe, serverClient } from '../../foundation/api/server.ts';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { newClientId } from '../../foundation/page/client-id.ts';
import type { Place } from '../place.ts';
import { sendStep } from './send-action.ts';
import type { SendFormProps } from './send-form.tsx';
import { emptySend, type Refusal } from './send-state.ts';
import type { NeighborhoodChoice } from './write-step.tsx';

async function readNeighborhoods(place: Place): Promise<NeighborhoodChoice[]> {
  const client = await publicClient();
  const { items } = await client.publicNeighborhoods({ params: { organization: place.ref } });
  return items.map(({ id, name }) => ({ id, name: localized(name, place.locale) }));
}

/** The appeal that would refuse another one: it waits for its first reply. */
async function lockedAppeal({ t }: Place): Promise<Refusal | null> {
  if (!(await readMe('citizen'))) return null;
  const { items } = await (await serverClient('citizen')).listAppeals({ query: { limit: 20 } });
  const locked = items.find(({ isLocked, status }) => isLocked && status !== 'closed');
  if (!locked) return null;
  const { id, number } = locked;
  return { text: t('portal.send.hasOpen', { number }), sessionId: id, number };
}

/** Everything the form needs, for home and for its own page. */
export async function readSendForm(place: Place): Promise<Omit<SendFormProps, 'onClose'>> {
  const { organization, ref, base } = place;
  return {
    place: {
      ref,
      slug: organization.slug,
      base,
      limits: organization.appeal,
      signedIn: (await accessToken('citizen')) !== null,
    },
    neighborhoods: await readNeighborhoods(place),
    inTheWay: await lockedAppeal(place),
    initial: emptySend(newClientId()),
    action: sendStep.bind(null, ref),
  };
}

/** The words of the form. */
export function sendStrings(place: Place): Record<string, string> {
  return stringsFor(place.locale, [
    'portal.send.',
    'portal.phone.',
    'portal.code.',
    'portal.offline.',
    'files.',
    'portal.my.title',
    'portal.error.text',
    'common.action.retry',
  ]);
}
