export * from './organizations.ts';
export * from './people.ts';
export * from './requests.ts';
export * from './routing.ts';
export * from './sessions.ts';
