import { Menu, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { hostSentences } from '#shared/text/hostSentences.ts'

/** The right-click menu of a text field or of chosen text, in Vietnamese; null where there is nothing to cut or copy. */
export function textMenu(about: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): Menu | null {
  const items = about.isEditable ? editItems(about.editFlags) : about.selectionText === '' ? [] : [copyItem(true)]
  return items.length === 0 ? null : Menu.buildFromTemplate(items)
}

function editItems(can: ContextMenuParams['editFlags']): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: hostSentences.undo, enabled: can.canUndo },
    { role: 'redo', label: hostSentences.redo, enabled: can.canRedo },
    { type: 'separator' },
    { role: 'cut', label: hostSentences.cut, enabled: can.canCut },
    copyItem(can.canCopy),
    { role: 'paste', label: hostSentences.paste, enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: hostSentences.selectAll, enabled: can.canSelectAll },
  ]
}

function copyItem(enabled: boolean): MenuItemConstructorOptions {
  return { role: 'copy', label: hostSentences.copy, enabled }
}
