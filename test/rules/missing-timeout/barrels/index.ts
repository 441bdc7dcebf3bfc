// A barrel of several files, the one that has a name not always the first.
export * from './words';
export * from './clients';
export * from './fetching';
