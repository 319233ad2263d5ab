'use client';
import { FailedPage } from '../../staff/missing/failed-page.tsx';

export default function PageError(props: { reset: () => void }) {
  return <FailedPage reset={props.reset} />;
}
