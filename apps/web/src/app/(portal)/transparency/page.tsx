import '../../../styles/portal-pages.css';
import { TransparencyPage } from '../../../portal/transparency/transparency-page.tsx';

/** `/transparency`: how well the installation's own organization serves. */
export default function Page() {
  return <TransparencyPage organization="-" />;
}
