import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Input } from '../../core/contract.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { openPackage } from '../../services/readers/package.ts'
import { PASSWORD, type RunningServer, startMailServer } from '../mail/mail-server.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, watchedPage } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

/** Milliseconds until mails on their way count as lost. */
const PATIENCE = 90_000

const NAME = '渠县信访局2024年政府信息公开工作年度报告'

let folder: ReturnType<typeof temporaryFolder>
let host: Host
let server: RunningServer | undefined
beforeAll(async () => {
  folder = temporaryFolder()
  host = await startHost({ data: folder.path })
})
afterAll(async () => {
  await host.kill()
  folder.release()
})

/** A signed report, and an office that reaches the server. */
async function signedReport(reached: RunningServer): Promise<string> {
  server = reached
  const { exportFolder: _, ...settings } = valueOf(await host.call('settings.get', {}))
  const mail = { ...settings.mail, to: '县政府办 <one@example.cn>', receiver: '县政府办公室' }
  const { settings: smtp } = reached.reach()
  valueOf(await host.call('settings.save', { ...settings, mail, smtp }))
  valueOf(await host.call('mail.password', { password: PASSWORD }))
  const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
  for (const action of ['review', 'sign'] as const)
    valueOf(await host.call('procedure.step', { id, action, by: '王小明' }))
  return id
}

const send = (id: string, task = 'sending') => host.call('mail.send', { id, by: '王小明', task })
const stateOf = async (id: string) => valueOf(await host.call('procedure.get', { id })).state
const deliveries = async (id: string) => valueOf(await host.call('mail.get', { id })).deliveries
const codeOf = async (asked: ReturnType<typeof send>) => {
  const reply = await asked
  return reply.ok ? 'done' : reply.failure.code
}

describe('A signed report', () => {
  afterEach(() => server?.stop())

  it('is sent with one button, whole, and is handed in once the server has it', async () => {
    const id = await signedReport(await startMailServer())
    const browser = await sharedBrowser()
    const troubles: string[] = []
    try {
      const page = await watchedPage(browser, troubles)
      await page.goto(`${host.address}#/report/${id}/procedure`)
      await page.getByRole('button', { name: '直接发送…' }).click()
      const panel = page.getByRole('region', { name: '邮件报送' })
      await panel.getByText('把第 1 版发给').waitFor()
      const words = await panel.innerText()
      for (const each of [
        '把第 1 版发给 县政府办 <one@example.cn>',
        '附件 3 个',
        `报送《${NAME}》`,
        '县政府办公室：',
      ])
        expect(words).toContain(each)
      await page.getByLabel('报送人').fill('王小明')
      await page.getByRole('button', { name: '发送', exact: true }).click()
      await page.getByText('服务器已接收').first().waitFor()
      await expect.poll(() => page.locator('[aria-current="step"]').innerText()).toContain('已报送')
      expect(await page.locator('.due').innerText()).toMatch(/已于\d+月\d+日报送，第 1 版/u)
    } finally {
      await browser.close()
    }
    expect(troubles).toEqual([])
    const [received] = server?.received ?? []
    expect(received).toMatchObject({ from: 'office@example.cn', to: ['one@example.cn'] })
    const mail = await PostalMime.parse(received?.message ?? '')
    expect(mail.subject).toBe(`报送《${NAME}》`)
    expect(mail.text).toContain('县政府办公室：')
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      `${NAME}.docx`,
      `${NAME}.pdf`,
      `${NAME}.nianbao`,
    ])
    const packed = mail.attachments[2]?.content as ArrayBuffer
    const { report, manifest } = await openPackage(new Uint8Array(packed))
    expect(manifest.signed).toEqual({ version: 1, digest: exchangeDigest(report) })
    expect(await deliveries(id)).toMatchObject([{ state: 'accepted', by: '王小明', version: 1 }])
  })

  it('is not sent twice', async () => {
    const id = await signedReport(await startMailServer())
    const replies = await Promise.all([codeOf(send(id, 'one')), codeOf(send(id, 'two'))])
    expect(replies.filter((code) => code === 'done')).toHaveLength(1)
    expect(replies.find((code) => code !== 'done')).toMatch(/^(delivery-open|mail-already-sent)$/u)
    expect(await codeOf(send(id))).toBe('mail-already-sent')
    expect(server?.received).toHaveLength(1)
  })

  it('is not handed in where the server refuses it', async () => {
    const id = await signedReport(
      await startMailServer({ onRcptTo: (_, __, done) => done(new Error('no such office')) }),
    )
    expect(await codeOf(send(id))).toBe('mail-receiver')
    expect(await stateOf(id)).toBe('signed')
    expect(await deliveries(id)).toMatchObject([{ state: 'refused' }])
  })

  it('leaves no password in the data', async () => {
    const id = await signedReport(await startMailServer())
    valueOf(await send(id))
    const forms = [PASSWORD, Buffer.from(PASSWORD).toString('base64')].map((text) => Buffer.from(text))
    const files = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name))
      expect(forms.some((form) => content.includes(form))).toBe(false)
    }
  })
})

describe('A process killed while it sends', () => {
  /** Reports that were all being sent when it was killed: a server took the mails and never said so. */
  const ids: string[] = []
  let taken = 0
  beforeAll(async () => {
    const silent = await startMailServer({
      onData: (stream) => {
        stream.resume().on('end', () => (taken += 1))
      },
    })
    for (const task of ['one', 'two', 'three', 'four']) {
      const id = await signedReport(silent)
      send(id, task).catch(() => undefined)
      ids.push(id)
    }
    await vi.waitUntil(() => taken === ids.length, { timeout: PATIENCE })
    await host.kill()
    host = await startHost({ data: folder.path })
  })
  afterAll(() => server?.stop())
  const settle = (input: Input<'mail.settle'>) => host.call('mail.settle', input)

  it('says that nobody knows, and sends nothing again unasked', async () => {
    const [id = ''] = ids
    expect(await stateOf(id)).toBe('signed')
    expect(await deliveries(id)).toMatchObject([{ state: 'unknown' }])
    expect(await codeOf(send(id))).toBe('delivery-open')
    expect(taken).toBe(ids.length)
  })

  it('is handed in where the receiver has it', async () => {
    const id = ids[1] ?? ''
    const [delivery] = await deliveries(id)
    valueOf(await settle({ id, delivery: delivery?.id ?? 0, arrived: true, by: '王小明' }))
    expect(await stateOf(id)).toBe('submitted')
  })

  it('does not hand in a version that was not the one sent', async () => {
    const id = ids[2] ?? ''
    const [delivery] = await deliveries(id)
    for (const [action, note] of [
      ['reopen', '改正笔误'],
      ['review', ''],
      ['sign', ''],
    ] as const)
      valueOf(await host.call('procedure.step', { id, action, by: '王小明', note }))
    valueOf(await settle({ id, delivery: delivery?.id ?? 0, arrived: true, by: '王小明' }))
    expect(await stateOf(id)).toBe('signed')
    expect(await deliveries(id)).toMatchObject([{ state: 'accepted', version: 1 }])
  })

  it('may be sent again where the receiver has nothing', async () => {
    const id = ids[3] ?? ''
    const [delivery] = await deliveries(id)
    valueOf(await settle({ id, delivery: delivery?.id ?? 0, arrived: false, by: '王小明' }))
    expect(await stateOf(id)).toBe('signed')
    expect(await codeOf(send(id))).toBe('mail-no-password')
    const again = await settle({ id, delivery: delivery?.id ?? 0, arrived: true, by: '王小明' })
    expect(again).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })
})
