import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDeb } from '../../build/deb.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })

/** Why no package can be installed here. */
function hindrance(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root installs packages'
  return existsSync('/usr/bin/dpkg-deb') ? undefined : 'dpkg is not here'
}

/**
 * What the Debian package does to a system: a system of its own, in a folder.
 * @param folder for what is made here
 * @param unpacked the program, as electron-builder made it
 */
export function debian(folder: string, unpacked: string): void {
  const reason = hindrance()
  if (reason !== undefined) console.log(`SKIPPED the Debian package: ${reason}`)
  describe.skipIf(reason !== undefined)('its Debian package', () => {
    const root = join(folder, 'system')
    const at = (path: string) => join(root, path)
    const deb = join(folder, 'nianbao.deb')
    const dpkg = (...args: string[]) =>
      run('dpkg', `--root=${root}`, '--log=/dev/null', '--force-depends', ...args)
    const data = at('home/u/.local/share/nianbao/nianbao.sqlite')
    const contents = () =>
      run('dpkg-deb', '--contents', deb)
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/))

    beforeAll(() => {
      for (const name of ['info', 'updates', 'triggers'])
        mkdirSync(at(`var/lib/dpkg/${name}`), { recursive: true })
      for (const name of ['status', 'available']) writeFileSync(at(`var/lib/dpkg/${name}`), '')
      mkdirSync(dirname(data), { recursive: true })
      writeFileSync(data, 'reports')
      const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
      makeDeb({ unpacked, target: deb, version: '0.1.0', architecture, compression: 'none' })
      dpkg('--install', deb)
    })

    it('belongs to root, can be read by all, and runs nothing when it is installed', () => {
      const others = contents().filter(
        ([rights, owner]) => owner !== 'root/root' || !/^.r[w-].r.[xs-]r/.test(String(rights)),
      )
      expect(others.filter(([rights]) => !rights?.startsWith('l'))).toEqual([])
      expect(statSync(at('opt/nianbao/chrome-sandbox')).mode & 0o7777).toBe(0o4755)
      expect(run('dpkg-deb', '--ctrl-tarfile', deb)).not.toMatch(/postinst|prerm|postrm|preinst/)
    })

    it('shows its name and its icon in menus, and starts with the file that was opened', () => {
      const entry = readFileSync(at('usr/share/applications/nianbao.desktop'), 'utf8')
      expect(entry).toContain('Name=年报编制助手\n')
      const [icon] = /(?<=^Icon=).+/m.exec(entry) ?? []
      for (const size of SIZES) {
        const png = readFileSync(at(`usr/share/icons/hicolor/${size}x${size}/apps/${icon}.png`))
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
      }
      const [program = '', file] = (/(?<=^Exec=).+/m.exec(entry)?.[0] ?? '').split(' ')
      expect(file).toBe('%f')
      expect(run(at(program), '/home/u/上报.nianbao')).toBe('/home/u/上报.nianbao\n')
      expect(run(at('usr/bin/nianbao'), 'x')).toBe('x\n')
    })

    it.skipIf(!existsSync('/usr/bin/update-mime-database'))(
      'makes its files known, as zip files with a name',
      () => {
        run('update-mime-database', at('usr/share/mime'))
        expect(readFileSync(at('usr/share/mime/globs2'), 'utf8')).toContain('application/x-nianbao:*.nianbao')
        expect(readFileSync(at('usr/share/mime/subclasses'), 'utf8')).toContain(
          'application/x-nianbao application/zip',
        )
        const entry = readFileSync(at('usr/share/applications/nianbao.desktop'), 'utf8')
        expect(entry).toContain('MimeType=application/x-nianbao;')
      },
    )

    it('is taken away without a trace of its own, and leaves the reports', () => {
      const files = contents()
        .filter(([rights]) => !rights?.startsWith('d'))
        .map((line) => at(String(line[5]).slice(2)))
      expect(files.length).toBeGreaterThan(20)
      dpkg('--purge', 'nianbao')
      expect(files.filter((path) => existsSync(path))).toEqual([])
      expect(existsSync(at('opt/nianbao'))).toBe(false)
      expect(readFileSync(data, 'utf8')).toBe('reports')
    })
  })
}
