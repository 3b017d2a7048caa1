import { useState } from 'react'
import { call } from '../../call.ts'
import { FolderField } from '../../parts/FolderField.tsx'
import { useProgram } from '../../status.ts'
import { useCollection } from '../collection-context.ts'
import { WriteFiles } from '../WriteFiles.tsx'
import { writingOf } from '../writings.ts'
import { OutputSection } from './OutputSection.tsx'
import { unitsWhere } from './units-where.ts'
import { VolumeForm } from './VolumeForm.tsx'
import './output.css'

/** What goes out: the workbook, letters of return, reminders, the volume; all into one folder. */
export function OutputView() {
  const { id, counts } = useCollection().collection
  const { settings, status } = useProgram()
  const [typed, setTyped] = useState(settings.exportFolder ?? status.usualFolder)
  // What was picked by the system's dialog is the usual one from then on.
  const folder = status.canChooseFolder ? '' : typed
  const { missing, returned } = counts.states
  const came = counts.units - missing
  const writeLetters = async (task: string) => {
    const units = await unitsWhere(id, { filter: 'returned' })
    const submissions = units.flatMap(({ submission }) => (submission ? [submission.id] : []))
    return call('return.write', { id, submissions, folder, task })
  }
  return (
    <section className="collection-view" aria-label="导出">
      <FolderField typed={typed} type={setTyped} />
      <div className="output-sections">
        <OutputSection
          title="汇总表格"
          words="一个 Excel 文件：单位一览、三张表逐个单位的数和合计、检查出的问题、未报名单、排名。"
        >
          <WriteFiles
            label="写表格"
            writing={writingOf(id, '汇总表格')}
            isOff={counts.units === 0}
            write={(task) => call('collection.write', { id, folder, task })}
          />
        </OutputSection>
        <OutputSection
          title="退回意见"
          words={
            returned > 0
              ? `已退回、还没有重报的 ${returned} 个单位，每个一份 Word 和一封邮件。`
              : '现在没有退回后等着重报的单位。'
          }
        >
          <WriteFiles
            label="写退回意见"
            writing={writingOf(id, '退回意见')}
            isOff={returned === 0}
            write={writeLetters}
          />
        </OutputSection>
        <OutputSection
          title="催报"
          words={
            missing > 0
              ? `给还没有报的单位，每个一封邮件，另有一份打电话用的名单。未报 ${missing} 个，其中逾期 ${counts.overdue} 个。`
              : '都报了，不用催。'
          }
        >
          <div className="row">
            <WriteFiles
              label="写给逾期的"
              writing={writingOf(id, '给逾期的催报')}
              isOff={counts.overdue === 0}
              write={(task) => call('reminder.write', { id, filter: 'overdue', folder, task })}
            />
            <WriteFiles
              label="写给全部未报的"
              writing={writingOf(id, '给全部未报的催报')}
              isOff={missing === 0}
              write={(task) => call('reminder.write', { id, filter: 'missing', folder, task })}
            />
          </div>
        </OutputSection>
        <OutputSection
          title="汇编"
          words="各单位的报告编成一册：封面、目录、统一的版式，也可以写成网站的网页。"
        >
          <VolumeForm isOff={came === 0} folder={folder} />
        </OutputSection>
      </div>
    </section>
  )
}
