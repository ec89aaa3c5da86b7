// The architecture, held by a tool: the folder tells the process, and imports point one way (docs: CONTRIBUTING.md).
const electron = 'node_modules/electron/'
const driver = 'node_modules/@signalapp/sqlcipher/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'renderer sees only the contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { pathNot: ['^renderer/', '^preload/contract/', 'node_modules/'] },
    },
    {
      name: 'the contract imports nobody',
      severity: 'error',
      from: { path: '^preload/contract/' },
      to: { pathNot: ['^preload/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'preload only bridges',
      severity: 'error',
      from: { path: '^preload/', pathNot: '^preload/contract/' },
      to: { pathNot: ['^preload/contract/', electron] },
    },
    {
      name: 'db knows no one',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(main|preload|renderer|scripts|test)/' },
    },
    {
      name: 'policy is pure',
      severity: 'error',
      from: { path: '^main/policy/' },
      to: { pathNot: ['^main/policy/', '^preload/contract/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'main asks db only through its client, but for types',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^db/', pathNot: ['^db/client\\.ts$', '^db/seed/', '^db/log/'] },
    },
    {
      // What checks a pack has no database.
      name: 'the mathematics of the log is pure',
      severity: 'error',
      from: { path: '^db/log/' },
      to: { pathNot: ['^db/log/', '^crypto$'] },
    },
    {
      name: 'main stands alone',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|scripts|test|preload/(?!contract/))' },
    },
    {
      name: 'Electron stays at the edge',
      severity: 'error',
      from: {
        path: '^(main|preload|db|renderer)/',
        pathNot: ['^main/main\\.ts$', '^main/(ipc|window)/', '^preload/preload\\.ts$'],
      },
      to: { path: electron },
    },
    {
      name: 'the driver only in db',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/' },
      to: { path: driver },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser to offer; without swc the tool would see no module and pass.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
