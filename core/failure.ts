import { type CollectionFailureDetails, collectionFailures } from './collection-failure.ts'
import { type DataFailureDetails, dataFailures } from './data-failure.ts'
import { type EngineFailureDetails, engineFailures } from './engine-failure.ts'
import type { FailureOf } from './failure-family.ts'
import { type FileFailureDetails, fileFailures } from './file-failure.ts'
import { type ServerFailureDetails, serverFailures } from './server-failure.ts'
import { type WindowFailureDetails, windowFailures } from './window-failure.ts'

/** What a user can act on, by code, with what its sentence needs to say. Programming errors are not here: they are thrown as they are. */
export interface FailureDetails
  extends
    DataFailureDetails,
    EngineFailureDetails,
    FileFailureDetails,
    CollectionFailureDetails,
    ServerFailureDetails,
    WindowFailureDetails {
  'unknown-operation': { operation: string }
  'invalid-input': { operation: string }
  internal: Record<string, never>
  unreachable: Record<string, never>
  'invalid-json': { problem: string }
  'invalid-report': { path: string; problem: string }
  'unknown-schema': { schema: string }
  'not-found': { what: string }
  /** A report of an edition of the form that a newer program has written. */
  'unknown-edition': { edition: string }
  'invalid-value': { field: string; problem: string }
  unsaved: { what: string }
  'read-only': Record<string, never>
  'newer-database': { path: string; version: number }
  /** A backup that can't be used; nothing was changed. */
  'damaged-backup': { path: string }
  'newer-backup': { path: string; version: number }
  /** Long work of this program has to end before. */
  'work-under-way': Record<string, never>
  /** Another copy of the program has the data of this folder open. */
  'data-in-use': { folder: string }
  /** A disk or a network place did not answer. */
  'backup-too-slow': Record<string, never>
  /** A report of a backup that the list has, or the recycle bin. */
  'report-is-there': { agency: string; year: number }
  'errors-stand': { count: number }
  'unreadable-file': { name?: string; problem: string }
  'no-report': Record<string, never>
  'file-too-large': { problem: string }
  'unsafe-file': { problem: string }
  'locked-file': Record<string, never>
  /** What took longer than it may, in the user's words, and how long that is. */
  'too-complex': { what: string; seconds: number }
  'unknown-file-kind': { name: string }
  'no-office': { kind: string; saveAs?: string }
  'conversion-failed': { problem: string; saveAs?: string }
  'unknown-package': { schema: string }
  /** A file of a package, or null where no one can be named, and what became of it where it was not changed itself. */
  'changed-package': { file: string | null; became?: 'missing' | 'added' }
  /** An action of the procedure, and the state that has no such action. */
  'not-allowed': { action: string; state: string }
  /** A report of which a version was signed is kept. */
  'signed-is-kept': Record<string, never>
  /** What a report that is under review or signed does not allow. */
  frozen: { state: string }
  /** What has to be filled in before mail can be sent: 收件人, 邮件服务器, 发件地址. */
  'mail-not-set-up': { what: string }
  /** Where it stands, such as 收件人第2个, and what was typed there. */
  'mail-address': { place: string; address: string }
  'mail-no-password': Record<string, never>
  'mail-server-not-found': { server: string }
  'mail-unreachable': { server: string; port: number; problem: string }
  /** Something listens there, but no mail server answers. */
  'mail-not-smtp': { server: string; port: number }
  /** TLS was begun, but not spoken there. */
  'mail-not-tls': { server: string; port: number }
  'mail-no-starttls': { server: string }
  'mail-needs-encryption': { problem: string }
  'mail-certificate': { server: string; problem: string }
  'mail-tls': { server: string; problem: string }
  'mail-sign-in': { problem: string }
  'mail-sign-in-needed': { problem: string }
  'mail-no-sign-in': { server: string }
  'mail-sender': { sender: string; problem: string }
  'mail-receiver': { receiver: string; problem: string }
  /** Sizes in bytes, as sent; the limit where the server told it. */
  'mail-too-large': { size: number; limit?: number; problem?: string }
  'mail-try-later': { problem: string }
  'mail-content': { problem: string }
  /** Any other refusal, with the server's words. */
  'mail-refused': { problem: string }
  /** The connection ended before the mail was handed over: it was not sent. */
  'mail-lost': { server: string; problem: string }
  /** The mail was handed over whole, but no answer came: nobody here knows whether it was accepted. */
  'mail-unanswered': { server: string }
  /** A version is not what its digest says. */
  'changed-version': { version: number }
  /** Another copy of the program, of an older version, has the data open. */
  'older-program': Record<string, never>
  cancelled: Record<string, never>
  'not-a-scan': { name: string }
  /** Size in bytes. */
  'scan-too-large': { name: string; size: number }
  'mail-already-sent': { version: number }
  /** What would be sent, or to whom, is not what the user sees. */
  'mail-changed': Record<string, never>
  /** An earlier attempt is under way or in doubt. */
  'delivery-open': Record<string, never>
  usage: { problem: string }
}

export type FailureCode = keyof FailureDetails

/** An error that a user can act on. Anything else thrown is a bug. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly detail: FailureDetails[C]
  constructor(code: C, detail: FailureDetails[C]) {
    super(sentence({ code, detail } as FailureData))
    this.code = code
    this.detail = detail
  }
}

/** A failure as plain data, as it crosses from a host to the page. */
export type FailureData = FailureOf<FailureDetails>

/** What happened and what to do, in one Chinese sentence. */
export function sentence(failure: FailureData): string {
  if (dataFailures.has(failure)) return dataFailures.sentence(failure)
  if (engineFailures.has(failure)) return engineFailures.sentence(failure)
  if (fileFailures.has(failure)) return fileFailures.sentence(failure)
  if (collectionFailures.has(failure)) return collectionFailures.sentence(failure)
  if (serverFailures.has(failure)) return serverFailures.sentence(failure)
  if (windowFailures.has(failure)) return windowFailures.sentence(failure)
  switch (failure.code) {
    case 'unknown-operation':
      return `程序没有“${failure.detail.operation}”这项操作，请重新打开程序。`
    case 'invalid-input':
      return `操作“${failure.detail.operation}”收到的内容不合规定，未作任何改动，请重新打开程序后再试。`
    case 'internal':
      return '程序内部出错，刚才的操作没有完成，请重新打开程序，核对最近写的内容后再试。'
    case 'unreachable':
      return '与程序的联系中断，不知道刚才的操作有没有完成；这一页上写的都还在，请先复制出来，再重新打开程序。'
    case 'invalid-json':
      return `文件不是完整的 JSON（${failure.detail.problem}），请检查文件是否损坏。`
    case 'invalid-report':
      return `年度报告内容有误：${failure.detail.path || '文件开头'}，${failure.detail.problem}，请改正后再试。`
    case 'unknown-schema':
      return `不认识的报告格式 ${failure.detail.schema}，本程序只认 nianbao/report@1 和 @2，请升级程序后再打开。`
    case 'work-under-way':
      return '还有事没有做完（如收文件、检查、导出、汇编），没有恢复，什么都没有变；请等它做完，或者停止后再恢复。'
    case 'not-found':
      return `找不到${failure.detail.what}，可能已被删除，请返回列表查看。`
    case 'unknown-edition':
      return `这份报告按本程序还不认识的格式（${failure.detail.edition}）填写，在这里打不开，内容没有动，需要更新的程序才能打开。`
    case 'invalid-value':
      return `${failure.detail.field}没有保存：${failure.detail.problem}。`
    case 'unsaved':
      return `${failure.detail.what}还没有保存，没有导出、打印或发送，请先按窗口下方的提示处理，再来。`
    case 'read-only':
      return '本程序已在另一个窗口打开，这里只能查看，请回到先打开的窗口修改。'
    case 'newer-database':
      return `数据文件 ${failure.detail.path} 由更新版本的程序写成（版本 ${failure.detail.version}），请升级本程序后再打开。`
    case 'damaged-backup':
      return `备份 ${failure.detail.path} 不完整或已损坏，不能使用，没有作任何改动，请另选一份。`
    case 'newer-backup':
      return `备份 ${failure.detail.path} 由更新版本的程序写成（版本 ${failure.detail.version}），没有作任何改动，请升级本程序后再用。`
    case 'data-in-use':
      return `文件夹 ${failure.detail.folder} 里的数据正被另一个程序打开，没有作任何改动，请关闭那个程序后再试。`
    case 'backup-too-slow':
      return '备份的读写用时太长，已经停止，可能是移动硬盘或网络位置没有应答，请检查后再试。'
    case 'report-is-there':
      return `${failure.detail.agency} ${failure.detail.year}年度的这份报告本来就在，没有作任何改动，请选择取回为新的一份，或者替换现有的内容。`
    case 'errors-stand':
      return `检查发现 ${failure.detail.count} 处错误，还没有导出，请改正，或确认仍要导出。`
    case 'unreadable-file':
      return `文件${failure.detail.name ? `“${failure.detail.name}”` : ''}无法读取（${failure.detail.problem}），请用原来的程序打开核对，另存一份后再试。`
    case 'no-report':
      return '没有从中认出政府信息公开工作年度报告，请核对是不是选对了文件；如果报告是图片或扫描件，程序读不出来。'
    case 'file-too-large':
      return `文件太大（${failure.detail.problem}），没有读取，请删去其中的图片等附带内容，另存一份后再试。`
    case 'unsafe-file':
      return `文件结构不正常（${failure.detail.problem}），为安全起见没有读取，请向提供者核实，或在 Word、WPS 中另存为 .docx 后再试。`
    case 'too-complex':
      return `${failure.detail.what}太大或太复杂，${failure.detail.seconds} 秒还没有读完，已经停下，什么都没有改动；请删去与年度报告无关的内容后再试。`
    case 'locked-file':
      return '文件设有打开密码，没有读取，请在 Word 或 WPS 中取消密码，另存一份后再试。'
    case 'unknown-file-kind':
      return `不认识文件“${failure.detail.name}”的格式，请在原来的程序中另存为 Word 文档（.docx）后再试。`
    case 'no-office':
      return `读取${failure.detail.kind}需要 LibreOffice，本机没有找到，${savedAs(failure.detail)}`
    case 'conversion-failed':
      return `LibreOffice 没有转换成功（${failure.detail.problem}），${savedAs(failure.detail)}`
    case 'unknown-package':
      return `不认识的数据包格式 ${failure.detail.schema}，本程序只认 nianbao/package@1，请升级程序后再打开。`
    case 'changed-package':
      return `${changeOf(failure.detail)}，可能在传送中损坏或被改动，没有读取，请让对方重新导出发送。`
    case 'not-allowed':
      return `报告现在的状态是“${failure.detail.state}”，不能${failure.detail.action}，没有作任何改动，可能已在别的窗口办过，请在“办理”中查看“经过”。`
    case 'signed-is-kept':
      return '签发过的报告要留存备查，不能删除，没有作任何改动；写错的，请在“办理”中重新打开，改好后签发新的一版。'
    case 'frozen':
      return `报告现在的状态是“${failure.detail.state}”，内容不能改动，这次修改没有写入；要修改，请先在“办理”中退回修改或重新打开。`
    case 'mail-not-set-up':
      return `还没有填写${failure.detail.what}，请先在“设置”的“邮件报送”中填写。`
    case 'mail-address':
      return `${failure.detail.place}“${failure.detail.address}”不是完整的邮箱地址，请改成 name@example.cn 这样的写法，几个地址之间用逗号分开。`
    case 'mail-no-password':
      return '还没有为这个邮箱填写密码（改了服务器、用户名或加密方式，要重新填写），或者上次的密码没有保存下来，请在“设置”的“邮件服务器”中填写后再试。'
    case 'mail-server-not-found':
      return `找不到邮件服务器 ${failure.detail.server}，没有发出邮件，请检查服务器名称是否写对、本机是否已接入单位网络。`
    case 'mail-unreachable':
      return `连不上邮件服务器 ${failure.detail.server} 的 ${failure.detail.port} 端口（${failure.detail.problem}），没有发出邮件，请检查网络和端口，或向单位网管核实。`
    case 'mail-not-smtp':
      return `${failure.detail.server} 的 ${failure.detail.port} 端口没有按所选的加密方式应答，没有发出邮件，请核对端口和加密方式：465 一般选“SSL/TLS”，587 和 25 一般选“STARTTLS”。`
    case 'mail-not-tls':
      return `${failure.detail.server} 的 ${failure.detail.port} 端口不支持一开始就加密，没有发出邮件，请把加密方式改为“STARTTLS”，或改用 465 端口。`
    case 'mail-no-starttls':
      return `邮件服务器 ${failure.detail.server} 不支持 STARTTLS 加密，为免密码泄露没有继续，没有发出邮件，请改用“SSL/TLS”，或向单位网管核实。`
    case 'mail-needs-encryption':
      return `邮件服务器要求加密连接（${failure.detail.problem}），没有发出邮件，请把加密方式改为“STARTTLS”或“SSL/TLS”。`
    case 'mail-certificate':
      return `邮件服务器 ${failure.detail.server} 的安全证书不可信（${failure.detail.problem}），为免密码泄露没有继续，没有发出邮件，请单位网管更换证书，或把签发它的根证书装入本机系统。`
    case 'mail-tls':
      return `与邮件服务器 ${failure.detail.server} 建立加密连接没有成功（${failure.detail.problem}），没有发出邮件，请把这句话转告单位网管。`
    case 'mail-sign-in':
      return `邮件服务器不接受这个用户名和密码（${failure.detail.problem}），没有发出邮件，请核对后重填；有的邮箱要用“授权码”代替登录密码。`
    case 'mail-sign-in-needed':
      return `邮件服务器要求登录（${failure.detail.problem}），没有发出邮件，请在“设置”的“邮件服务器”中填写用户名和密码。`
    case 'mail-no-sign-in':
      return `邮件服务器 ${failure.detail.server} 在这种连接方式下不能用密码登录，没有发出邮件，请换一种加密方式；服务器不要求登录的，请清空用户名。`
    case 'mail-sender':
      return `邮件服务器不接受发件地址 ${failure.detail.sender}（${failure.detail.problem}），邮件没有发出，请改为登录邮箱自己的地址。`
    case 'mail-receiver':
      return `邮件服务器不接受收件地址 ${failure.detail.receiver}（${failure.detail.problem}），邮件没有发给任何人，请核对地址后再试。`
    case 'mail-too-large':
      return `邮件有 ${megabytes(failure.detail.size)}，超过邮件服务器的限制${limitWords(failure.detail)}，没有发出，请用“写邮件”只带需要的文件，或改用其他方式报送。`
    case 'mail-try-later':
      return `邮件服务器暂时不收（${failure.detail.problem}），没有发出邮件，请过十几分钟再试。`
    case 'mail-content':
      return `邮件服务器拒收了这封邮件的内容（${failure.detail.problem}），没有送达，请修改主题或正文后再试，或把这句话转告单位网管。`
    case 'mail-refused':
      return `邮件服务器没有接受（${failure.detail.problem}），没有发出邮件，请把这句话转告单位网管。`
    case 'mail-lost':
      return `与邮件服务器 ${failure.detail.server} 的连接中断（${failure.detail.problem}），没有发出邮件，请检查网络后再试。`
    case 'mail-unanswered':
      return `邮件已经全部交给 ${failure.detail.server}，但没有等到答复，不知道是否送达，请先向收件单位核实，再登记结果，不要马上重发。`
    case 'cancelled':
      return '已按您的要求停止，这次操作没有生效，没有留下半份文件。'
    case 'changed-version':
      return `第 ${failure.detail.version} 版存档的内容与签发时的校验码不一致，数据文件可能已损坏，没有导出；请在“设置”的“备份”中查看以前的备份，从中恢复。`
    case 'older-program':
      return '数据正被本程序的旧版本打开，请先关闭旧版本，再打开本程序。'
    case 'mail-changed':
      return '收件人、主题、正文、附件或版次和您看到的不一样，在别的窗口改过，没有发送；请看过现在显示的，再发送。'
    case 'mail-already-sent':
      return `第 ${failure.detail.version} 版已经发送，服务器已接收，没有再发；确需再发一次，请用“写邮件”。`
    case 'delivery-open':
      return '上一次发送还没有结果，没有再发；请先在“发送记录”中登记对方是否收到。'
    case 'not-a-scan':
      return `“${failure.detail.name}”不是 PDF、PNG 或 JPG 文件，没有附上，请把签字件扫描成其中一种后再试。`
    case 'scan-too-large':
      return `“${failure.detail.name}”有 ${megabytes(failure.detail.size)}，超过 20 MB，没有附上，请调低扫描的分辨率，或者分成几份后再试。`
    case 'usage':
      return `${failure.detail.problem}。`
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function limitWords({ limit, problem }: FailureDetails['mail-too-large']): string {
  const words = limit === undefined ? problem : megabytes(limit)
  return words === undefined ? '' : `（${words}）`
}

function changeOf({ file, became }: FailureDetails['changed-package']): string {
  if (file === null) return '数据包的文件不完整，或者与打包时不一致'
  if (became === 'missing') return `数据包中缺少 ${file}`
  return became === 'added' ? `数据包中多出打包时没有的 ${file}` : `数据包中的 ${file} 与打包时不一致`
}

/** The failure as plain data, or nothing where the error is a bug. */
export function failureData(error: unknown): FailureData | undefined {
  if (!(error instanceof Failure)) return undefined
  const { code, detail } = error as Failure
  return { code, detail } as FailureData
}

/** How a file that is not read here goes on. */
function savedAs({ saveAs = 'Word 文档（.docx）' }: { saveAs?: string }): string {
  const program = saveAs.includes('.xlsx') ? 'Excel' : 'Word'
  return `请在 ${program} 或 WPS 中打开该文件，用“另存为”选“${saveAs}”后再试。`
}
