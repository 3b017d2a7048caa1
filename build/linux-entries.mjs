import { configuration } from './electron-builder.mjs'

const { linux, productName } = configuration
const NAME = linux?.executableName ?? ''

/** The type of the program's own files, as Linux names types. */
export const MIME_TYPE = 'application/x-nianbao'
const ENDING = 'nianbao'

/**
 * What menus and file managers know of the program.
 * @param {string} executable its path
 */
export function desktopEntry(executable) {
  return `[Desktop Entry]
Type=Application
Name=${productName}
Name[en]=Annual Report Editor
GenericName=政府信息公开工作年度报告
Comment=${linux?.synopsis}
Exec=${executable} %f
Icon=${NAME}
Terminal=false
StartupNotify=true
StartupWMClass=${NAME}
Categories=Office;WordProcessor;
Keywords=年报;政府信息公开;nianbao;
MimeType=${MIME_TYPE};
`
}

/** What systems know of the program's own files. */
export const MIME_INFO = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${MIME_TYPE}">
    <comment>政府信息公开工作年度报告数据包</comment>
    <comment xml:lang="en">annual report package</comment>
    <sub-class-of type="application/zip"/>
    <icon name="${NAME}"/>
    <glob pattern="*.${ENDING}"/>
  </mime-type>
</mime-info>
`

/**
 * The package's own description.
 * @param {{ version: string, architecture: string, size: number }} about size in kibibytes
 */
export function controlFile({ version, architecture, size }) {
  return `Package: ${NAME}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${linux?.maintainer}
Installed-Size: ${size}
Depends: libgtk-3-0 | libgtk-3-0t64, libnss3, libxss1 | libxss1t64, libasound2 | libasound2t64, libatspi2.0-0 | libatspi2.0-0t64, libgbm1, xdg-utils
Recommends: libsecret-1-0, fonts-noto-cjk | fonts-arphic-ukai
Section: editors
Priority: optional
Description: ${linux?.synopsis}
 离线使用的政府信息公开工作年度报告编制助手：逐部分指引填写、自动核对数字，
 按公文格式输出 Word、PDF 和网页，记录审核、签发、报送和公开。
 .
 Offline editor for the statutory annual report on government information
 disclosure. What users write stays in their home folders when the package is
 removed.
`
}
