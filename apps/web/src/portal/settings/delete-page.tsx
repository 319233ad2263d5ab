import { redirect } from 'next/navigation';
import { readMe, serverClient } from '../../foundation/api/server.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { type Place, readPlace } from '../place.ts';
import { FieldError } from '../ui/field-error.tsx';
import { deleteEverything } from './delete-action.ts';
import { Going, OpenOnes } from './going.tsx';

/** The one box that must be ticked: nobody deletes everything by a slip of the thumb. */
function Understood({ place: { t }, missing }: { place: Place; missing: boolean }) {
  return (
    <div>
      <FieldError
        id="understood-error"
        text={missing ? t('dataRights.remove.mustAgree') : undefined}
      />
      <label className="tick">
        <input
          type="checkbox"
          name="understood"
          value="yes"
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby={missing ? 'understood-error' : undefined}
        />
        <span>{t('dataRights.remove.understood')}</span>
      </label>
    </div>
  );
}

/** `/settings/delete`: what goes, what stays, and the last question. A form, so that it works without script. */
export async function DeletePage(props: { organization: string; missing: boolean }) {
  const place = await readPlace(props.organization);
  const { t, base, ref } = place;
  const me = await readMe('citizen');
  if (me?.person.kind !== 'citizen') redirect(`${base}/settings`);
  const holdings = await (await serverClient('citizen')).myHoldings();
  const title = t('dataRights.remove.title');
  return (
    <PageFrame place={place} path="/settings/delete" title={title} narrow>
      <form className="stack settings" action={deleteEverything.bind(null, ref)}>
        <h1 className="h2">{title}</h1>
        <OpenOnes place={place} holdings={holdings} />
        <Going place={place} holdings={holdings} />
        <p>
          <b>{t('dataRights.remove.forGood')}</b>{' '}
          <a className="link" href={`${base}/settings/export`} download>
            <u>{t('dataRights.download')}</u>
          </a>
        </p>
        <Understood place={place} missing={props.missing} />
        <div className="last-question">
          <button type="submit" className="btn btn-bad btn-mid btn-fit">
            {t('dataRights.remove.confirm')}
          </button>
          <PortalLink className="btn btn-edge btn-mid btn-fit" href={`${base}/settings`}>
            {t('dataRights.remove.keep')}
          </PortalLink>
        </div>
      </form>
    </PageFrame>
  );
}

/** `/settings/deleted`: it is done. */
export async function DeletedPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  const { t, base } = place;
  const title = t('dataRights.remove.done');
  return (
    <PageFrame place={place} path="/settings/deleted" title={title} narrow>
      <div className="stack">
        <h1 className="h2">{title}</h1>
        <p>{t('dataRights.remove.doneText')}</p>
        <PortalLink className="btn btn-edge btn-mid btn-fit take-along" href={base || '/'}>
          {t('portal.site.home')}
        </PortalLink>
      </div>
    </PageFrame>
  );
}
