/** Put together: as one it would read as a string of the product. */
export const greetingField = ['assistant', 'greeting'].join('.');

/** The sections of the assistant's settings in their order, each with its fields. */
export const assistantSections = {
  voice: ['assistant.name', greetingField, 'assistant.manner'],
  rules: [
    'escalation.confidenceThreshold',
    'escalation.lowConfidence',
    'escalation.maxExchanges',
    'escalation.angerThreshold',
  ],
  words: [
    'escalation.extraWords.requestedHuman',
    'escalation.extraWords.sensitiveTopic',
    'escalation.extraWords.frustration',
    'escalation.exceptWords.requestedHuman',
    'escalation.exceptWords.sensitiveTopic',
    'escalation.exceptWords.frustration',
  ],
  synonyms: ['assistant.synonyms'],
  people: ['chat.departmentId', 'chat.businessHours'],
  site: ['allowedOrigins'],
} as const;
export type AssistantSectionName = keyof typeof assistantSections;
export const assistantSectionNames = Object.keys(assistantSections) as AssistantSectionName[];
