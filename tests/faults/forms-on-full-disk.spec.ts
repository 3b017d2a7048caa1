import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { keptFolder } from '../../services/unsaved/kept-folder.ts'
import { keptForms } from '../../services/unsaved/kept-forms.ts'
import { fill, mounted } from '../full-disk.ts'

const OLD = '6f9bd2f5-4a6e-4e36-9d5c-1f4c7c1a2b3d'
const NEW = '0b0c6f59-52d0-4b55-8df0-5a3a7f7f4a11'

const disk = mounted()
afterAll(() => {
  vi.unstubAllGlobals()
  disk?.release()
})
it.skipIf(!disk)(
  'What a full disk without a reserve would not take of a form is given again, and what it was taken from stays until then',
  async () => {
    const place = disk?.path ?? ''
    const forms = keptForms(keptFolder(place))
    const refusals: unknown[] = []
    const call = async (operation: string, input: { session: string; words: string; sessions: string[] }) => {
      if (operation === 'unsaved.missing')
        return {
          ok: true,
          value: { missing: await forms.missing(input.sessions) },
        }
      try {
        await forms.keep(input.session, input.words)
        return { ok: true, value: {} }
      } catch (error) {
        refusals.push(error)
        return { ok: false, failure: { code: 'disk-full', detail: {} } }
      }
    }
    let look = () => {}
    vi.stubGlobal('window', {
      nianbao: { call },
      setInterval: (action: () => void) => (look = action),
    })
    vi.stubGlobal('document', { querySelector: () => null })
    const { forgetOnceGiven, giveHost, lookAfterCopies } =
      await import('../../renderer/unsaved/host-copies.ts')
    lookAfterCopies()
    await forms.keep(OLD, '写在以前')
    fill(place)
    giveHost(NEW, '接着写的')
    forgetOnceGiven(OLD, NEW)
    await vi.waitFor(() => expect(refusals).toHaveLength(1))
    expect(await forms.all()).toEqual(['写在以前'])
    rmSync(join(place, 'filler'), { recursive: true })
    look()
    await vi.waitFor(async () => expect(await forms.all()).toEqual(['接着写的']))
    expect(refusals).toMatchObject([{ code: 'disk-full' }])
  },
)
