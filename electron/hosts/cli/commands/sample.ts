import type { Command } from '../command.ts'
import { wholeNumberOption } from '../wholeNumberOption.ts'

/** Fills a database with the sample province. JSON: `{quarters, seed, submissions, figures, narratives}`. */
export const sample: Command = {
  usage: 'sample --db TỆP [--quarters 8] [--seed 1]',
  summary: 'Ghi dữ liệu mẫu (không phải số liệu thật) cho nhiều quý, để xem thử và kiểm thử.',
  options: { quarters: { required: false }, seed: { required: false } },
  arguments: 0,
  database: 'existing',
  async run(engine, input) {
    const quarters = wholeNumberOption('quarters', input.option('quarters') ?? '8', 1, 40)
    const seed = wholeNumberOption('seed', input.option('seed') ?? '1', 0, 4_294_967_295)
    const made = await engine.call('sample.fill', { quarters, seed }, { onProgress: input.onProgress })
    return {
      json: made,
      lines: [
        `Đã ghi dữ liệu mẫu ${made.quarters.length} quý (${made.quarters[0] ?? ''} đến ${made.quarters.at(-1) ?? ''}):`,
        `  ${made.submissions} báo cáo, ${made.figures} số liệu, ${made.narratives} đoạn lời văn.`,
      ],
    }
  },
}
