import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { deleteDocument, restoreDocument, updateDocument } from './documents/actions.ts';
import { ingest, replaceDocument } from './documents/ingest.ts';
import { findPassage, getDocument, listChunks, listDocuments } from './documents/queries.ts';
import { createFaq, deleteFaq, restoreFaq, updateFaq } from './faqs/actions.ts';
import { listFaqs } from './faqs/queries.ts';
import { exportFaqs, importFaqs, previewImport } from './faqs/table.ts';
import { tableOfForm } from './faqs/table-file.ts';
import { dismissGroup } from './unanswered/actions.ts';
import { draftFaq } from './unanswered/draft.ts';
import { listUnanswered } from './unanswered/queries.ts';

function faqRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listFaqs, ({ caller, query }) => listFaqs(context, caller, query));
  mount(app, context, endpoints.createFaq, async ({ caller, body }) => ({
    faq: await createFaq(context, staffOf(caller), body),
  }));
  mount(app, context, endpoints.updateFaq, async ({ caller, params, body }) => ({
    faq: await updateFaq(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteFaq, ({ caller, params }) =>
    deleteFaq(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.restoreFaq, async ({ caller, params }) => ({
    faq: await restoreFaq(context, staffOf(caller), params.id),
  }));
  mount(app, context, endpoints.previewFaqImport, ({ caller, locale, body }) =>
    previewImport(context, staffOf(caller), locale, body.csv),
  );
  mount(app, context, endpoints.importFaqs, async ({ caller, locale, body, request }) => {
    const table = body ?? { csv: await tableOfForm(context, request), leaveOut: false };
    return importFaqs(context, staffOf(caller), locale, table);
  });
  mount(app, context, endpoints.exportFaqs, ({ caller }) => exportFaqs(context, staffOf(caller)));
}

function unansweredRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listUnanswered, ({ caller, query }) =>
    listUnanswered(context, staffOf(caller), query),
  );
  mount(app, context, endpoints.draftFaq, async ({ caller, params }) => ({
    draft: await draftFaq(context, staffOf(caller), params.id),
  }));
  mount(app, context, endpoints.dismissUnanswered, ({ caller, params }) =>
    dismissGroup(context, staffOf(caller), params.id),
  );
}

function documentRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.ingest, ({ caller, body, request }) =>
    ingest(context, staffOf(caller), body, request),
  );
  mount(app, context, endpoints.listDocuments, ({ caller, query }) =>
    listDocuments(context, caller.organizationId, query),
  );
  mount(app, context, endpoints.getDocument, async ({ caller, params }) => ({
    document: await getDocument(context, caller.organizationId, params.id),
  }));
  mount(app, context, endpoints.listChunks, ({ caller, params, query }) =>
    listChunks(context, caller.organizationId, params.id, query),
  );
  mount(app, context, endpoints.replaceDocument, async ({ caller, params, body, request }) => ({
    document: await replaceDocument(context, staffOf(caller), params.id, body, request),
  }));
  mount(app, context, endpoints.updateDocument, async ({ caller, params, body }) => ({
    document: await updateDocument(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteDocument, ({ caller, params }) =>
    deleteDocument(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.restoreDocument, async ({ caller, params }) => ({
    document: await restoreDocument(context, staffOf(caller), params.id),
  }));
  mount(app, context, endpoints.passages, async ({ caller, params, query }) => ({
    passage: await findPassage(context, caller, params.id, query),
  }));
}

export function knowledgeRoutes(app: FastifyInstance, context: Context): void {
  documentRoutes(app, context);
  faqRoutes(app, context);
  unansweredRoutes(app, context);
}
