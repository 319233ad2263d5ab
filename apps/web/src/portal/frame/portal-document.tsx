import type { ReactNode } from 'react';
import { Document } from '../../foundation/page/document.tsx';
import { readTheme } from '../../foundation/page/locale.ts';
import { readPlace } from '../place.ts';

/** The document around every page of a portal. */
export async function PortalDocument(props: { organization: string; children: ReactNode }) {
  const place = await readPlace(props.organization);
  return (
    <Document locale={place.locale} theme={await readTheme()}>
      {props.children}
    </Document>
  );
}
