export * from './organizations.ts';
export * from './people.ts';
export * from './providers.ts';
export * from './quick-replies.ts';
export * from './requests.ts';
export * from './routing.ts';
export * from './sessions.ts';
export * from './workplace.ts';
