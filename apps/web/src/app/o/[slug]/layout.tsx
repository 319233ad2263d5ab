import '../../../styles/portal.css';
import type { ReactNode } from 'react';
import { PortalDocument } from '../../../portal/frame/portal-document.tsx';

export default async function OrganizationLayout(props: {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}) {
  const { slug } = await props.params;
  return <PortalDocument organization={slug}>{props.children}</PortalDocument>;
}
