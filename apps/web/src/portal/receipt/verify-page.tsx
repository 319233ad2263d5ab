import { formatter } from '@civicconnect/i18n';
import { CircleCheck, CircleX } from 'lucide-react';
import { codeOf } from '../../foundation/api/problem.ts';
import { publicClient } from '../../foundation/api/server.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';
import { statusWord } from '../status-word.ts';
import { Icon } from '../ui/icon.tsx';
import { Facts } from './facts.tsx';

async function verify(code: string) {
  try {
    return await (await publicClient()).verifyReceipt({ params: { code } });
  } catch (error) {
    if (codeOf(error) === 'not_found' || codeOf(error) === 'invalid_input') return null;
    throw error;
  }
}

/** `/verify/{code}`: whether a receipt is genuine: number, date and department, nothing else. */
export async function VerifyPage(props: { organization: string; code: string }) {
  const place = await readPlace(props.organization);
  const { t, locale, organization } = place;
  const found = await verify(props.code);
  const format = formatter(locale, organization.timeZone);
  return (
    <PageFrame
      place={place}
      path={`/verify/${encodeURIComponent(props.code)}`}
      title={t('portal.verify.title')}
      narrow
    >
      <div className="ending">
        <span className={`round-icon ${found ? 'ending-ok' : 'chip-bad'}`}>
          <Icon of={found ? CircleCheck : CircleX} size={28} />
        </span>
        <h1 className="h2">{t(found ? 'portal.verify.genuine' : 'portal.verify.unknown')}</h1>
        {!found && <p className="quiet">{t('portal.verify.unknownText')}</p>}
      </div>
      {found && (
        <section className="card">
          <Facts
            rows={[
              [t('portal.appeal.tracking'), found.number],
              [t('portal.verify.organization'), found.organizationName],
              [t('portal.receipt.received'), format.exact(found.openedAt)],
              [t('portal.track.status'), statusWord(found.status, t)],
              [t('portal.receipt.department'), found.department],
            ]}
          />
        </section>
      )}
    </PageFrame>
  );
}
