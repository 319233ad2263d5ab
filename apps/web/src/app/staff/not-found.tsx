import { MissingPage } from '../../staff/missing/missing-page.tsx';

export default function NotFound() {
  return <MissingPage />;
}
