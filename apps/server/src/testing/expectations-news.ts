/** The lines of notifications, availability, broadcasts and the overview. */
export const newsExpectations = {
  listNotifications: { about: 'caller' },
  readNotifications: { about: 'caller', body: { all: true } },
  availableAgents: { about: 'caller' },
  setAvailability: { about: 'availability', body: { available: true } },
  listBroadcasts: { about: 'caller' },
  updateBroadcast: { about: 'broadcast', body: { text: { uz: 'Tushlik soat ikkida.' } } },
  withdrawBroadcast: { about: 'broadcast' },
  broadcastReaders: { about: 'broadcast' },
  currentBroadcasts: { about: 'caller' },
  seeBroadcast: { about: 'broadcast' },
  publicBroadcasts: { about: 'public' },
  dashboardStats: { about: 'caller' },
  analytics: { about: 'caller' },
  aiLedger: { about: 'caller' },
} as const;

/** A broadcast that operators may send. */
export const broadcastTo = (departmentId: string) =>
  ({
    about: 'caller',
    body: {
      audience: 'departments',
      departmentIds: [departmentId],
      text: { uz: 'Bugun tushlik soat birda.' },
    },
  }) as const;
