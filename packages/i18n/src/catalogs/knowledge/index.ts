import { joined } from '../../catalog.ts';
import { documents } from './documents.ts';
import { faqs } from './faqs.ts';
import { imported } from './import.ts';
import { unanswered } from './unanswered.ts';

/** What the assistant and the copilot answer from: documents, FAQs, questions without an answer. */
export const knowledge = joined(documents, faqs, imported, unanswered);
