import { Checkbox } from '@mantine/core'
import type { FormResult } from '#shared/domain/exchange/formVerdict.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import type { Tone } from '../../ui/stateTones.ts'
import { checkFile, isReady, selectFile, type TrialFile } from './trialFiles.ts'

const tones: Readonly<Record<FormResult, Tone>> = {
  accepted: 'good',
  unchanged: 'quiet',
  older: 'quiet',
  needsDecision: 'warn',
  waiting: 'warn',
  refused: 'bad',
}

/** One line a file: whether it will be taken, what it is, and why. */
export function TrialTable({ files, selected }: { files: readonly TrialFile[]; selected: string | null }) {
  return (
    <div className="grow inboxScroll" tabIndex={0} role="region" aria-label={text.trial.list}>
      <table className="plainTable inboxTable" aria-label={text.trial.list}>
        <thead>
          <tr>
            <td aria-hidden />
            <th>{text.column.state}</th>
            <th>{text.column.file}</th>
            <th>{text.column.unit}</th>
            <th>{text.column.period}</th>
            <th className="number">{text.column.revision}</th>
            <th className="number">{text.column.changes}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <TrialLine key={file.key} file={file} isSelected={file.key === selected} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TrialLine({ file, isSelected }: { file: TrialFile; isSelected: boolean }) {
  const { key, answer, isChecked, isTaken } = file
  const canTake = isReady(file)
  const words = isTaken ? text.resultAfter : text.resultBefore
  return (
    <tr aria-selected={isSelected} onClick={() => selectFile(key)}>
      <td>
        <Checkbox
          size="xs"
          aria-label={text.trial.pick(answer.fileName)}
          checked={isChecked && canTake}
          disabled={!canTake}
          onChange={(event) => checkFile(key, event.currentTarget.checked)}
        />
      </td>
      <td>
        <StateMark tone={canTake ? 'good' : tones[answer.result]}>{words[answer.result]}</StateMark>
      </td>
      <td>
        <button type="button" className="rowLink" translate="no" title={answer.reason} onClick={() => selectFile(key)}>
          {answer.fileName}
        </button>
      </td>
      <td>{answer.unit?.name ?? ''}</td>
      <td>{answer.period === null ? '' : periodTitle(answer.period)}</td>
      <td className="number">{answer.revision === null ? '' : formatNumber(answer.revision)}</td>
      <td className="number">{answer.differenceCount === 0 ? '' : formatNumber(answer.differenceCount)}</td>
    </tr>
  )
}
