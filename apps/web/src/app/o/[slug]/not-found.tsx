import { MissingPage } from '../../../portal/missing/missing-page.tsx';

export default function NotFound() {
  return <MissingPage organization="-" />;
}
