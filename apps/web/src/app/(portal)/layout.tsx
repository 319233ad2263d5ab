import '../../styles/portal.css';
import type { ReactNode } from 'react';
import { PortalDocument } from '../../portal/frame/portal-document.tsx';

export default function PortalLayout(props: { children: ReactNode }) {
  return <PortalDocument organization="-">{props.children}</PortalDocument>;
}
