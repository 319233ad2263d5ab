import { translator } from '@civicconnect/i18n';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { readMe } from '../../foundation/api/server.ts';
import { countsQuery } from '../data/counts.ts';
import { DeskApp } from '../desk/desk-app.tsx';
import { readDesk } from '../desk/read-desk.ts';
import { readStaffLocale } from '../desk/staff-locale.ts';
import { Door } from '../login/door.tsx';
import { NotThere } from '../shell/not-there.tsx';

/** A page of staff's that is not there: at the desk for who is logged in, before it for others. */
export async function MissingPage() {
  if ((await readMe('staff'))?.person.kind !== 'staff') return <MissingBefore />;
  const { client, ...desk } = await readDesk('/staff');
  const cache = new QueryClient();
  await cache.prefetchQuery(countsQuery(client));
  return (
    <DeskApp {...desk} state={dehydrate(cache)} now={Date.now()}>
      <NotThere />
    </DeskApp>
  );
}

async function MissingBefore() {
  const t = translator(await readStaffLocale());
  return (
    <Door title={t('nav.notThere.title')} about={t('nav.notThere.text')} here="/staff/login">
      <a
        className="button login-submit w-full"
        data-look="primary"
        data-size="l"
        href="/staff/login"
      >
        {t('staff.login.submit')}
      </a>
    </Door>
  );
}
