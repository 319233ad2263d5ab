/** The lines of what the assistant answers from. */
export const knowledgeExpectations = {
  ingest: {
    about: 'caller',
    body: { documents: [{ title: 'Qabul tartibi', content: 'Qabul har seshanba kuni boʻladi.' }] },
  },
  suggestKnowledge: {
    about: 'caller',
    body: { about: 'faq', text: 'Qabul har seshanba kuni soat oʻndan.' },
  },
  listDocuments: { about: 'caller' },
  getDocument: { about: 'document' },
  listChunks: { about: 'document' },
  replaceDocument: { about: 'document', body: { content: 'Qabul har chorshanba kuni boʻladi.' } },
  updateDocument: { about: 'document', body: { title: 'Qabulning yangi tartibi' } },
  deleteDocument: { about: 'document' },
  restoreDocument: { about: 'removedDocument' },
  /** A public document’s to anyone; what is kept from whom is told by the documents’ own tests. */
  passages: { about: 'caller', query: '?start=0&end=5' },
  listFaqs: { about: 'caller' },
  createFaq: {
    about: 'caller',
    body: { question: 'Qabul kunlari qachon?', answer: 'Har seshanba soat 10:00 dan 13:00 gacha.' },
  },
  updateFaq: { about: 'faq', body: { answer: 'Har chorshanba soat 14:00 dan 17:00 gacha.' } },
  deleteFaq: { about: 'faq' },
  restoreFaq: { about: 'removedFaq' },
  previewFaqImport: {
    about: 'caller',
    body: { csv: 'question,answer\nPasport stoli qayerda?,1-xona\n' },
  },
  importFaqs: {
    about: 'caller',
    body: { csv: 'question,answer\nPasport stoli qayerda?,1-xona\n' },
  },
  exportFaqs: { about: 'caller' },
  listUnanswered: { about: 'caller' },
  draftFaq: { about: 'unanswered' },
  dismissUnanswered: { about: 'unanswered' },
} as const;
