import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'
import { UsageError } from '../usageError.ts'

const standingNames = { seen: 'chưa tin', trusted: 'tin cậy', replaced: 'đã thay' } as const

/**
 * Lists keys and alarms, or trusts the key of a unit by its check code. JSON of the list: `{ours, others, alarms}`; of a
 * trust: `{keyId, replaced}`.
 */
export const trust: Command = {
  usage: 'trust --db TỆP [--unit MÃ --code "1234 5678 9012"]',
  summary: 'Xem khóa của các cơ quan, hoặc tin khóa của một đơn vị sau khi đọc mã kiểm tra qua điện thoại.',
  options: { unit: { required: false }, code: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const [unit, checkCode] = [input.option('unit'), input.option('code')]
    if (unit !== undefined && checkCode !== undefined) {
      const made = await engine.call('exchange.trust', { unit, checkCode })
      return { json: made, lines: [`Đã tin khóa ${made.keyId}${made.replaced ? ', thay cho khóa trước' : ''}.`] }
    }
    if (unit !== undefined || checkCode !== undefined) throw new UsageError('Cần cả --unit và --code.')
    const keys = await engine.call('exchange.keys', {})
    return {
      json: keys,
      lines: [
        keys.ours
          ? `Mã kiểm tra khóa của cơ quan: ${keys.ours.checkCode}.`
          : 'Cơ quan chưa có khóa; khóa được tạo khi lập tệp đầu tiên.',
        ...textTable(
          ['Mã', 'Đơn vị', 'Mã kiểm tra', 'Tình trạng'],
          keys.others.map((key) => [key.unit.code, key.unit.name, key.checkCode, standingNames[key.standing]]),
        ),
        ...keys.alarms.map((alarm) => `Cảnh báo ${alarm.at}: ${alarm.sentence}`),
      ],
    }
  },
}
