import '../../../styles/portal-pages.css';
import { AssistantPage } from '../../../portal/assistant/assistant-page.tsx';

export default function Page() {
  return <AssistantPage organization="-" />;
}
