/** The lines of what an administrator sets. */
export const administrationExpectations = {
  createDepartment: {
    about: 'caller',
    body: { name: { uz: 'Arxiv' }, description: { uz: 'Arxiv maʼlumotnomalari' } },
  },
  updateDepartment: { about: 'department', body: { icon: 'droplet' } },
  deleteDepartment: { about: 'department' },
  neighborhoods: { about: 'caller' },
  createNeighborhood: { about: 'caller', body: { name: { uz: 'Yangi mahalla' } } },
  importNeighborhoods: { about: 'caller', body: { names: [{ uz: 'Yana bir mahalla' }] } },
  updateNeighborhood: { about: 'neighborhood', body: { active: false } },
  deleteNeighborhood: { about: 'neighborhood' },
  quickReplies: { about: 'caller' },
  repliesForSession: { about: 'session' },
  createQuickReply: {
    about: 'caller',
    body: { title: { uz: 'Salom' }, text: { uz: 'Assalomu alaykum, {citizen}!' } },
  },
  updateQuickReply: { about: 'quickReply', body: { text: { uz: 'Murojaatingiz: {number}.' } } },
  deleteQuickReply: { about: 'quickReply' },
  countQuickReply: { about: 'quickReply' },
  settings: { about: 'caller' },
  putLogo: { about: 'caller' },
  removeLogo: { about: 'caller' },
  updateSettings: { about: 'caller', body: { ai: { floor: 0.35 } } },
} as const;
