import { redirect } from 'next/navigation';
import { readMe } from '../../foundation/api/server.ts';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { safePath } from '../../foundation/page/safe-path.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';
import { loginStep } from './login-action.ts';
import { LoginForm } from './login-form.tsx';

/** `/login?next=/appeals`: phone and code, to see one's own appeals. */
export async function LoginPage(props: { organization: string; next: string | undefined }) {
  const place = await readPlace(props.organization);
  const next = props.next ? safePath(props.next) : `${place.base}/appeals`;
  if (await readMe('citizen')) redirect(next);
  const strings = stringsFor(place.locale, [
    'portal.phone.',
    'portal.code.',
    'portal.login.',
    'portal.send.optional',
    'portal.send.sending',
    'portal.offline.banner',
    'portal.error.text',
  ]);
  return (
    <PageFrame
      place={place}
      path={`/login?next=${encodeURIComponent(next)}`}
      title={place.t('portal.login.title')}
      narrow
    >
      <I18nProvider locale={place.locale} strings={strings}>
        <LoginForm
          organization={place.ref}
          next={next}
          action={loginStep.bind(null, place.ref, next)}
        />
      </I18nProvider>
    </PageFrame>
  );
}
