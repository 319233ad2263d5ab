'use client';
import { FailedPage } from '../../../portal/missing/failed-page.tsx';

export default function PageError(props: { reset: () => void }) {
  return <FailedPage retry={props.reset} />;
}
