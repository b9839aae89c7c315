import { describe, expect, it } from 'vitest'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import { directiveSchema, type Deadline } from '#shared/domain/directiveTasks/directive.ts'
import { loadDirective, loadDirectiveText } from './loadDirective.ts'

const directive = loadDirective()
const text = loadDirectiveText()
const ordersOfText = between(text, ' 1. Tiếp tục tuyên truyền', ' Nơi nhận:')

function between(whole: string, first: string, end: string): string {
  const from = whole.indexOf(first)
  const to = whole.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`the text has no "${first}" … "${end}"`)
  return whole.slice(from, to)
}

/** The part of the text under one item's number. */
function itemText(number: number): string {
  const next = number === 8 ? ' Nơi nhận:' : ` ${number + 1}. `
  return between(text, number === 1 ? ' 1. Tiếp tục tuyên truyền' : ` ${number}. `, next)
}

/** Sentences end with a full stop (or three) before a capital, a dash or the end. */
function sentencesOf(part: string): string[] {
  const marked = part.replace(/ \d\. (Tổ chức thực hiện)?/g, ' ').replace(/\.[ -]+(?=\p{Lu})/gu, '.\n')
  return marked.split('\n').map((sentence) => sentence.replace(/^[ -]+/, '').trim())
}

function writtenWords(deadline: Deadline): string[] {
  const due = deadline.kind === 'recurring' ? deadline.dueAsWritten : null
  return [deadline.asWritten, due].filter((words) => words !== null)
}

describe('the directive as data', () => {
  it('quotes the text word for word', () => {
    for (const task of directive.tasks) {
      expect(text).toContain(task.sentence)
      expect(task.sentence).toContain(task.words)
      expect(itemText(task.item), task.code).toContain(task.sentence)
      if (task.coworkers) expect(task.words).toContain(task.coworkers)
    }
    expect(text).toContain(directive.preamble.sentence)
    for (const recipient of directive.recipients) expect(text).toContain(`- ${recipient}`)
    expect(text).toContain(directive.title)
    expect(text).toContain(`Số ${directive.number}`)
    expect(text).toContain('ngày 10 tháng 8 năm 2021')
  })

  it('leaves out no sentence of the eight items', () => {
    const quoted = new Set(directive.tasks.map((task) => task.sentence))
    const sentences = sentencesOf(ordersOfText)
    expect(sentences.length).toBe(31)
    expect(sentences.filter((sentence) => !quoted.has(sentence))).toEqual([])
    expect(quoted.size).toBe(31)
    expect(quoted).toContain('Chỉ thị này phổ biến đến chi bộ.')
  })

  it('leaves out no word either: the orders stand one after another with only numbers and dashes between', () => {
    let rest = ordersOfText
    for (const task of directive.tasks) {
      const at = rest.indexOf(task.words)
      expect(rest.slice(0, at), task.code).toMatch(/^ *(\d\. )?(Tổ chức thực hiện )?(- )?$/)
      rest = rest.slice(at + task.words.length)
    }
    expect(rest.trim()).toBe('')
  })

  it('keeps each deadline as written', () => {
    for (const { deadline, sentence, code } of directive.tasks)
      for (const words of writtenWords(deadline)) expect(sentence, code).toContain(words)
  })

  it('finds every deadline of the text: two months, five times from 2022, one recurring', () => {
    const written = directive.tasks.flatMap(({ deadline }) =>
      deadline.kind === 'unset' || deadline.kind === 'ongoing' ? [] : [deadline.asWritten],
    )
    const inText = ordersOfText.match(/xong trong tháng \d+\/\d{4}|thực hiện từ năm \d{4}|định kỳ/g)
    expect(written).toEqual(inText)
    expect(ordersOfText.match(/theo quy định/g)?.length).toBe(1)
  })

  it('says of what is not set that it is not set', () => {
    const shown = (code: string): string => {
      const task = directive.tasks.find((candidate) => candidate.code === code)
      return task ? deadlineText(task.deadline) : ''
    }
    expect(shown('8.5b')).toBe('định kỳ theo quy định (chưa định ngày)')
    expect(shown('8.4a')).toBe('chưa định ngày')
    expect(shown('7.4')).toBe('kịp thời (chưa định ngày)')
    expect(shown('8.1a')).toBe('xong trong tháng 9/2021')
    expect(shown('1.1')).toBe('Tiếp tục')
  })

  it('refuses a task that does not quote its sentence, repeats a code or names no item', () => {
    const [task] = directive.tasks
    const reasons = (tasks: unknown[]): string =>
      directiveSchema
        .safeParse({ ...directive, tasks })
        .error?.issues.map((issue) => issue.message)
        .join(' ') ?? ''
    expect(reasons([{ ...task, words: 'khác' }])).toContain('không nằm trong câu')
    expect(reasons([task, task])).toContain('xuất hiện hai lần')
    expect(reasons([{ ...task, item: 9 }])).toContain('không có mục này')
  })
})
