/** The import arrows of docs/architecture.md: renderer → shared ← engine ← hosts, main. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})

module.exports = {
  forbidden: [
    only('shared-imports-itself-and-zod', '^shared/', ['^shared/', '^node_modules/zod/']),
    {
      name: 'engine-never-imports-hosts',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: '^electron/(hosts|main|preload)/|^renderer/|^node_modules/electron/' },
    },
    {
      name: 'hosts-never-import-electron',
      severity: 'error',
      from: { path: '^electron/hosts/' },
      to: { path: '^electron/(main|preload)/|^renderer/|^node_modules/electron/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(test|scripts)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/bench/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
