import { formatter } from '@civicconnect/i18n';
import { ChevronLeft } from 'lucide-react';
import { headers } from 'next/headers';
import { toString as qrSvg } from 'qrcode';
import { accessToken, serverClient } from '../../foundation/api/server.ts';
import { refuse, toLogin } from '../appeal/read-appeal.ts';
import { OrganizationMark } from '../frame/organization-mark.tsx';
import { OrganizationName } from '../frame/organization-name.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { type Place, readPlace } from '../place.ts';
import { Icon } from '../ui/icon.tsx';
import { PrintButton } from './print-button.tsx';

/** `+998 90 ••• •• 67`: enough to know one's own number, too little for anyone else. */
function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `+${digits.slice(0, 3)} ${digits.slice(3, 5)} ••• •• ${digits.slice(-2)}`;
}

/** The address of this site as the visitor sees it, for what is printed. */
async function ownOrigin(): Promise<string> {
  const incoming = await headers();
  const scheme = incoming.get('x-forwarded-proto')?.split(',')[0] ?? 'http';
  return `${scheme}://${incoming.get('host') ?? 'localhost'}`;
}

async function readReceipt(place: Place, id: string) {
  const path = `/appeals/${id}/receipt`;
  if (!(await accessToken('citizen'))) toLogin(place, path);
  try {
    return await (await serverClient('citizen')).receipt({ params: { id } });
  } catch (error) {
    return refuse(error, place, path);
  }
}
type Receipt = Awaited<ReturnType<typeof readReceipt>>;

/** Read from left to right and never broken over two lines. */
function inOnePiece(phone: string): string {
  return `\u2066${phone.replaceAll(' ', '\u00A0')}\u2069`;
}

/** The rows of the receipt; what is not known is left out. */
function rowsOf({ session, text }: Receipt, place: Place): [string, string, boolean?][] {
  const { t, organization, locale } = place;
  const format = formatter(locale, organization.timeZone);
  const { citizen, deadlines } = session;
  const phone = citizen.phone && inOnePiece(maskedPhone(citizen.phone));
  const from = [citizen.name, phone].filter(Boolean);
  const rows: [string, string | null | undefined, boolean?][] = [
    [t('portal.receipt.received'), format.exact(session.openedAt)],
    [t('portal.receipt.from'), from.join(', ')],
    [t('portal.receipt.kind'), session.appealKind && t(`words.appealKind.${session.appealKind}`)],
    [t('portal.receipt.department'), session.department?.name],
    [t('portal.send.neighborhood'), session.neighborhood?.name],
    [
      t('portal.deadline.firstReply'),
      t('portal.deadline.until', {
        when: format.dateTime(deadlines.firstReply.dueAt, session.openedAt),
      }),
    ],
    [
      t('portal.deadline.full'),
      t('portal.deadline.until', {
        when: format.date(deadlines.resolution.dueAt, session.openedAt),
      }),
    ],
    [t('portal.receipt.text'), text, true],
  ];
  return rows.flatMap(([name, value, plain]) => (value ? [[name, value, plain]] : []));
}

/** `/appeals/{id}/receipt`: an A4 sheet to keep or print, with a code that proves it. */
export async function ReceiptPage(props: { organization: string; id: string }) {
  const place = await readPlace(props.organization);
  const { t, base } = place;
  const receipt = await readReceipt(place, props.id);
  const { session, verificationCode } = receipt;
  const address = `${await ownOrigin()}${base}/verify/${verificationCode}`;
  const qr = await qrSvg(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const title = t('portal.receipt.title');
  return (
    <PageFrame place={place} path={`/appeals/${session.id}/receipt`} title={title}>
      <div className="row between no-print">
        <PortalLink className="link small" href={`${base}/appeals/${session.id}`}>
          <Icon of={ChevronLeft} size={18} flip />
          {session.number}
        </PortalLink>
        <PrintButton label={t('portal.receipt.print')} />
      </div>
      <article className="sheet-a4">
        <header>
          <div className="row">
            <OrganizationMark place={place} />
            <OrganizationName place={place} />
          </div>
          <p>
            <small>{t('portal.appeal.tracking')}</small>
            <br />
            <b className="h2" dir="ltr">
              {session.number}
            </b>
          </p>
        </header>
        <h1>{title}</h1>
        <table>
          <tbody>
            {rowsOf(receipt, place).map(([name, value, plain]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {plain ? (
                  <td className="plain" dir="auto">
                    {value}
                  </td>
                ) : (
                  <td>
                    <bdi>{value}</bdi>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="qr">
          <div
            role="img"
            aria-label={t('portal.receipt.qr')}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn here from an address of ours
            dangerouslySetInnerHTML={{ __html: qr }}
          />
          <div className="grow">
            <p className="strong">{t('portal.receipt.verify')}</p>
            <p className="small side">{t('portal.receipt.note')}</p>
            <p className="tiny side qr-address" dir="ltr">
              {address}
            </p>
          </div>
        </div>
      </article>
    </PageFrame>
  );
}
