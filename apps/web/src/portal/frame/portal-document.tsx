import type { ReactNode } from 'react';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { Document } from '../../foundation/page/document.tsx';
import { readTheme } from '../../foundation/page/locale.ts';
import { readAccent, readDocumentLocale } from '../place.ts';
import { FaceScript } from './face-script.tsx';
import { OwnFace } from './own-face.tsx';

/** The document around every page of a portal, with the few words its error page needs. */
export async function PortalDocument(props: { organization: string; children: ReactNode }) {
  const [locale, accent] = await Promise.all([
    readDocumentLocale(props.organization),
    readAccent(props.organization),
  ]);
  const strings = stringsFor(locale, [
    'portal.error.title',
    'portal.error.text',
    'common.action.retry',
  ]);
  return (
    <Document locale={locale} theme={await readTheme()} accent={accent} head={<FaceScript />}>
      <I18nProvider locale={locale} strings={strings}>
        {props.children}
        <OwnFace />
      </I18nProvider>
    </Document>
  );
}
