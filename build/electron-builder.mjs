/** A folder with SQLite's native part for Linux, built against the libraries of old systems, as public CI does; `linux-x64.node`. */
export const BUILT_NATIVE = process.env['NIANBAO_NATIVE']

/** SQLite's native part for the system that is packaged for, out of those for all systems. */
const NATIVE = {
  from: BUILT_NATIVE ?? 'node_modules/better-sqlite3/prebuilds',
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
  extraMetadata: { desktopName: 'nianbao.desktop' },
  copyright: 'MIT',
  directories: { output: 'release', buildResources: 'resources/icons' },
  // Beside the program, as LICENSES.chromium.html is.
  extraFiles: [{ from: 'release', to: '.', filter: ['nianbao-*.cdx.json'] }],
  fileAssociations: [
    {
      ext: 'nianbao',
      name: '政府信息公开工作年度报告数据包',
      description: '政府信息公开工作年度报告数据包',
      mimeType: 'application/x-nianbao',
      role: 'Editor',
    },
  ],
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
    icon: 'resources/icons/icon.ico',
    executableName: 'nianbao',
    artifactName: 'nianbao-${version}-${arch}.${ext}',
  },
  portable: { artifactName: 'nianbao-${version}-portable-${arch}.${ext}' },
  nsis: {
    oneClick: false,
    // For the user alone: nobody has to ask for an administrator.
    perMachine: false,
    allowElevation: false,
    // Reports are the user's, whatever becomes of the program.
    deleteAppDataOnUninstall: false,
    shortcutName: '年报编制助手',
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
  },
  linux: {
    target: [
      // build/deb.mjs makes the Debian package of it.
      { target: 'dir', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    category: 'Office',
    // A folder of all sizes: menus look for no icon of 1024.
    icon: 'resources/icons',
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
