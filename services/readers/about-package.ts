import type { OpenedPackage } from './package.ts'

/** What a package that was opened says of itself, line by line, for who takes it in. */
export function aboutPackage({ manifest: { program, signed, files } }: OpenedPackage): string[] {
  return [
    '数据包中的文件逐个核对过，与打包时一致。',
    `内有：${files.join('、')}`,
    ...(signed
      ? [`已签的第 ${signed.version} 版，校验码（SHA-256） ${signed.digest}`]
      : ['还没有签发的稿子']),
    ...(program ? [`由${program.name} ${program.version} 生成`] : []),
  ]
}
