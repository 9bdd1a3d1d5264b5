// One runner for unit, story, architecture, docs and browser tests; swc strips the types (tsc checks them in `npm run typecheck`).
export default {
  // Processor time on a shared machine may be a tenth of the clock; what hangs is still found.
  testTimeout: 30_000,
  // Left alone, jest keeps one core for watching the files, and of two uses one.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/sequence.js',
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/bench/', '<rootDir>/test/long/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  coverageProvider: 'babel',
};
