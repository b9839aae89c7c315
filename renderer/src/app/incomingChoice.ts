import { inboxText as text } from '../text/inboxText.ts'

/** The endings of the files that units send. */
export const incomingEndings = ['xlsx', 'xlsm', 'qcdc']

/** How a person is asked for files that came in. */
export const incomingChoice = {
  title: text.chooseFiles,
  purpose: 'hop-nhan',
  filters: [{ name: text.fileKinds.all, extensions: incomingEndings }],
  multiple: true,
}
