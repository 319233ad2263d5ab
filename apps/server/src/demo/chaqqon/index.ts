import { about } from './about.ts';
import { departments } from './departments.ts';
import { documents } from './documents.ts';
import { examples } from './examples.ts';
import { companyFaqs } from './faqs/company.ts';
import { deliveryFaqs } from './faqs/delivery.ts';
import { sendingFaqs } from './faqs/sending.ts';
import { quickReplies } from './quick-replies.ts';
import { staff } from './staff.ts';

/** The demo's company, beside the demo district. */
export const chaqqon = {
  about,
  departments,
  quickReplies,
  staff,
  examples,
  faqs: [...companyFaqs, ...deliveryFaqs, ...sendingFaqs],
  documents,
};
