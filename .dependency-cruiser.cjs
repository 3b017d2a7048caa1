const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const ELECTRON = '^electron$|^node_modules/electron/'
const SQLITE = '^better-sqlite3$|^node_modules/better-sqlite3/'
const SCREENS =
  'backups|bin|collection|collections|export|handover|import|preview|procedure|reports|requirements|returned|settings|start|years'
const SPEC = '\\.spec\\.tsx?$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'If two files need each other, they are one file or three.', {}, { circular: true }),
    rule(
      'core-is-pure',
      'core/ imports only core/ and libraries that compute: no Node, no Electron, no React.',
      { path: '^core/', pathNot: SPEC },
      { pathNot: '^core/|^node_modules/(zod|fastest-levenshtein|diff)/' },
    ),
    rule(
      'services-are-hostless',
      'services/ run under Electron, the loopback host and the command line alike.',
      { path: '^services/' },
      { path: `^electron/|^renderer/|${ELECTRON}` },
    ),
    rule(
      'renderer-asks-through-the-contract',
      'renderer/ sees core/ and nothing of any host.',
      { path: '^renderer/' },
      { path: `^services/|^electron/|${ELECTRON}|${SQLITE}` },
    ),
    rule(
      'renderer-has-no-node',
      'The same bundle runs in a plain browser.',
      { path: '^renderer/', pathNot: SPEC },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'sqlite-has-one-owner',
      'Only services/store/ opens a database.',
      { pathNot: '^services/store/|^tests/' },
      { path: SQLITE },
    ),
    rule(
      'postgres-has-one-owner',
      'Only services/postgres/ speaks to a server.',
      { pathNot: '^services/postgres/|^tests/' },
      { path: '^node_modules/(@types/)?(pg|pg-copy-streams|pgpass)/' },
    ),
    rule(
      'store-is-the-ground-floor',
      'The store keeps rows; what they mean is said above it.',
      { path: '^services/store/', pathNot: SPEC },
      { path: '^services/', pathNot: '^services/store/' },
    ),
    rule(
      'readers-and-writers-are-strangers',
      'What both need of a format is no more the one’s than the other’s.',
      { path: '^services/(readers|writers)/', pathNot: SPEC },
      { path: '^services/(readers|writers)/', pathNot: '^services/$1/' },
    ),
    rule(
      'operations-have-one-door',
      'Hosts call through the dispatcher, so that input is checked and bugs are logged in one place.',
      { pathNot: `^services/(operations/|app\\.ts$|start/start-app\\.ts$)|${SPEC}` },
      { path: '^services/operations/' },
    ),
    rule(
      'screens-are-neighbours',
      'What two screens show stands in renderer/parts/; the editor frames screens, no screen another.',
      { path: `^renderer/(${SCREENS})/`, pathNot: SPEC },
      { path: `^renderer/(${SCREENS})/`, pathNot: '^renderer/$1/' },
    ),
    rule(
      'nothing-imports-tests',
      'Product code never reaches into tests/.',
      { pathNot: `^tests/|^build/|${SPEC}` },
      { path: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|out|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
