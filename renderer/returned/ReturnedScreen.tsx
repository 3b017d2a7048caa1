import { Button } from 'antd'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { ChangeList } from './ChangeList.tsx'
import { OtherReport } from './OtherReport.tsx'
import type { ReturnedState } from './use-returned.ts'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './returned.css'

/** A Word file that was exported, edited by others and came back: what they changed, to be taken or left. */
export function ReturnedScreen({ returned }: { readonly returned: ReturnedState }) {
  const { file, failure, reading, read, refuse, goOn, putAway } = returned
  return (
    <article className="returned">
      <div className="screen-head">
        <ScreenHeading>核对返回的文件</ScreenHeading>
        {file && !file.stranger && <Button onClick={putAway}>换一份文件</Button>}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {file?.stranger ? (
        <OtherReport name={file.name} stranger={file.stranger} goOn={goOn} putAway={putAway} />
      ) : file ? (
        <ChangeList file={file} returned={returned} />
      ) : (
        <>
          <p>
            导出的 Word
            文件经领导修改、批注以后返回，在这里逐句、逐格对照，改了哪里一目了然。您点“采用”的才写进报告，其余一概不动。
          </p>
          <FileDrop
            kinds=".docx,.doc,.wps"
            label="选择返回的文件"
            hint="本程序导出、别人改过的 Word 文件（.docx），最大 20 MB；修订按已接受读，批注单独列出"
            take={read}
            refuse={refuse}
          />
        </>
      )}
      {reading !== undefined && <p role="status">正在读“{reading}”…</p>}
    </article>
  )
}
