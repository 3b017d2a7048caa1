import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { exchangeDigest } from '../../services/digest.ts'
import { openPackage } from '../../services/readers/package.ts'
import { PASSWORD, type RunningServer, startMailServer } from '../mail/mail-server.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, watchedPage } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

/** Milliseconds until mails on their way count as lost. */
const PATIENCE = 90_000

const NAME = '渠县信访局2024年政府信息公开工作年度报告'

const folder = temporaryFolder()
let host: Pick<Host, 'address' | 'call'>
let server: RunningServer | undefined
afterAll(() => folder.release())

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
  let here: HostHere
  beforeAll(async () => {
    here = await startHostHere(folder.path)
    host = here
  })
  afterEach(() => server?.stop())
  afterAll(() => here.stop())

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

describe('A report whose process was killed while it was sent', () => {
  let id: string
  let taken = 0
  let later: Host
  beforeAll(async () => {
    const killed = await startHost({ data: folder.path })
    host = killed
    // It takes the mail and never says so.
    const silent = await startMailServer({
      onData: (stream) => {
        stream.resume().on('end', () => (taken += 1))
      },
    })
    id = await signedReport(silent)
    send(id).catch(() => undefined)
    await vi.waitUntil(() => taken === 1, { timeout: PATIENCE })
    await killed.kill()
    later = await startHost({ data: folder.path })
    host = later
  })
  afterAll(async () => {
    await later.kill()
    await server?.stop()
  })

  it('has arrived or not, nobody knows, and is not sent again unasked', async () => {
    expect(await stateOf(id)).toBe('signed')
    expect(await deliveries(id)).toMatchObject([{ state: 'unknown' }])
    expect(await codeOf(send(id))).toBe('delivery-open')
    expect(taken).toBe(1)
  })

  it('is handed in where the receiver has it', async () => {
    const [delivery] = await deliveries(id)
    const settling = { id, delivery: delivery?.id ?? 0, arrived: true, by: '王小明' }
    valueOf(await host.call('mail.settle', settling))
    expect(await stateOf(id)).toBe('submitted')
  })
})
