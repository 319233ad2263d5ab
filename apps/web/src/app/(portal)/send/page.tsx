import '../../../styles/portal-pages.css';
import { SendPage } from '../../../portal/send/send-page.tsx';

export default function Page() {
  return <SendPage organization="-" />;
}
