/** The lines of suggestions for improvement and of the reminder of a rating. */
export const improvementExpectations = {
  listImprovements: { about: 'caller' },
  drawImprovements: { about: 'caller' },
  settleImprovement: { about: 'improvement', body: { as: 'later' } },
  restoreImprovement: { about: 'improvement' },
  feedbackReminder: { about: 'caller' },
} as const;
