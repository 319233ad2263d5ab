'use client';
import Link, { useLinkStatus } from 'next/link';
import type { ReactNode } from 'react';

/** Grey lines over the page while the next one is on its way; they show after 300 ms (portal.css). */
function Pending() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span className="pending" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

interface PortalLinkProps {
  href: string;
  className?: string;
  'aria-current'?: 'page';
  'aria-label'?: string;
  children: ReactNode;
}

/** A link within the portal. Nothing is fetched ahead: on a slow line that would be in the way. */
export function PortalLink({ children, ...rest }: PortalLinkProps) {
  return (
    <Link prefetch={false} {...rest}>
      {children}
      <Pending />
    </Link>
  );
}
