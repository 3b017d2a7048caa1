/** SQLite's native part for the system that is packaged for, out of those for all systems. */
const NATIVE = {
  from: 'node_modules/better-sqlite3/prebuilds',
  to: 'native',
  filter: ['${platform}-${arch}.node'],
}

/**
 * What the installed program is made of: the two bundles of the desktop host, the page, the resources and the one
 * native binary. Everything else is bundled, so no package and no source goes along.
 * @type {import('electron-builder').Configuration}
 */
export const configuration = {
  appId: 'cn.nianbao.desktop',
  productName: '年报编制助手',
  copyright: 'MIT',
  directories: { output: 'release', buildResources: 'resources/icons' },
  files: [
    'package.json',
    'dist/electron/**',
    'dist/renderer/**',
    'resources/**',
    NATIVE,
    '!**/.*',
    '!node_modules/**',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  // SQLite's native part is built against Node-API: one file serves every Electron.
  npmRebuild: false,
  icon: 'resources/icons/icon.png',
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Pages come by the program's own scheme, never from files.
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    artifactName: 'nianbao-${version}-${arch}.${ext}',
  },
  portable: { artifactName: 'nianbao-${version}-portable-${arch}.${ext}' },
  nsis: {
    oneClick: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
  },
  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    category: 'Office',
    executableName: 'nianbao',
    maintainer: 'nianbao developers <nianbao@example.invalid>',
    synopsis: '政府信息公开工作年度报告编制助手',
    artifactName: 'nianbao-${version}-${arch}.${ext}',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.productivity',
    artifactName: 'nianbao-${version}-${arch}.${ext}',
  },
}
