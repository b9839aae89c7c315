import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import type { Figures } from '../writeSentence.ts'
import { formatBare } from '../formatAmount.ts'

/** A task for the next period that stands only where its figure is above 0; `{so}` is the figure. */
const tasksByFigure: readonly { id: string; of: string; says: string }[] = [
  {
    id: 'don-thu',
    of: 'D14',
    says: 'Tập trung giải quyết dứt điểm {so} đơn thư đang giải quyết, không để phát sinh khiếu kiện vượt cấp, kéo dài.',
  },
  {
    id: 'phuc-tap',
    of: 'D15',
    says: 'Rà soát, phân công người đứng đầu trực tiếp đối thoại, giải quyết {so} vụ việc phức tạp, kéo dài.',
  },
  {
    id: 'giam-sat',
    of: 'G13',
    says: 'Xem xét, trả lời {so} ý kiến của ban giám sát đầu tư của cộng đồng đang chờ giải quyết.',
  },
  { id: 'hoa-giai', of: 'H07', says: 'Tiếp tục hòa giải {so} vụ việc còn tồn; bồi dưỡng kỹ năng cho hòa giải viên.' },
]

const standing: readonly { id: string; says: string }[] = [
  {
    id: 'doi-thoai',
    says: 'Thực hiện đúng kế hoạch tiếp xúc, đối thoại của người đứng đầu cấp ủy, chính quyền; giải quyết kịp thời ý kiến, kiến nghị của nhân dân theo Kết luận số 116-KL/TU ngày 09/7/2021 của Ban Thường vụ Tỉnh ủy.',
  },
  {
    id: 'loai-hinh',
    says: 'Nâng cao chất lượng thực hiện dân chủ ở ba loại hình cơ sở; thực hiện nghiêm các nội dung phải công khai để nhân dân biết, bàn, kiểm tra, giám sát và thụ hưởng.',
  },
  {
    id: 'kiem-tra',
    says: 'Tăng cường kiểm tra, giám sát việc thực hiện quy chế dân chủ; kịp thời biểu dương, khen thưởng tập thể, cá nhân có thành tích, xử lý nghiêm vi phạm.',
  },
]

/** The tasks ahead as the directive and the figures give them, numbered; for an office that has written none itself. */
export function taskParagraphs(section: string, facts: ReportFacts, figures: Figures): ReportParagraph[] {
  const { number } = facts.directive
  const all = [
    {
      id: 'quan-triet',
      says: `Tiếp tục quán triệt, triển khai thực hiện nghiêm Chỉ thị số ${number} và các văn bản của Trung ương, của tỉnh về quy chế dân chủ ở cơ sở gắn với nhiệm vụ chính trị của địa phương, đơn vị.`,
    },
    ...overdueTask(facts),
    ...tasksByFigure.flatMap(({ id, of, says }) => {
      const figure = figures.get(of)
      return figure?.total ? [{ id, says: says.replace('{so}', formatBare(figure.indicator, figure.total)) }] : []
    }),
    ...standing,
    ...reportingTask(facts),
  ]
  return all.map(({ id, says }, index) => ({ id: `${section}.${id}`, text: `${index + 1}. ${says}` }))
}

function overdueTask({ assignments, directive }: ReportFacts): { id: string; says: string }[] {
  const units = new Set(assignments.filter(({ state }) => state === 'overdue').map(({ unit }) => unit.code))
  if (units.size === 0) return []
  return [
    {
      id: 'qua-han',
      says: `Đôn đốc ${units.size} cơ quan, đơn vị hoàn thành các nhiệm vụ đã quá hạn theo Chỉ thị số ${directive.number}.`,
    },
  ]
}

function reportingTask({ board }: ReportFacts): { id: string; says: string }[] {
  const faulty = board.filter(({ state }) => state === 'late' || state === 'missing' || state === 'sentEmpty').length
  if (faulty === 0) return []
  return [
    {
      id: 'bao-cao',
      says: 'Chấn chỉnh chế độ thông tin, báo cáo; đôn đốc các đơn vị gửi chậm, chưa gửi báo cáo thực hiện đúng thời hạn.',
    },
  ]
}
