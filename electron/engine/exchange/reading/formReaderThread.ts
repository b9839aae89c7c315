import { parentPort } from 'node:worker_threads'
import { PackageFault } from '../../files/zip/packageFault.ts'
import { readForm } from './readForm.ts'
import { readRows } from './readRows.ts'
import type { ThreadAnswer, ThreadQuestion } from './readerMessages.ts'
import { ReadingFault } from './readingFault.ts'

/** The thread that reads files from outside: bytes in, a form, rows or a refusal out, one at a time. */
Object.freeze(Object.prototype)

parentPort?.on('message', (question: ThreadQuestion) => parentPort?.postMessage(JSON.stringify(answer(question))))

function answer({ kind, bytes }: ThreadQuestion): ThreadAnswer {
  try {
    return { ok: true, content: kind === 'form' ? readForm(bytes) : readRows(bytes) }
  } catch (error) {
    if (error instanceof ReadingFault) return { ok: false, code: error.code, sentence: error.sentence }
    if (error instanceof PackageFault) return { ok: false, code: error.code, sentence: error.sentence }
    return {
      ok: false,
      code: 'unreadable',
      sentence: 'Không đọc được tệp vì nội dung bị hỏng. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.',
    }
  }
}
