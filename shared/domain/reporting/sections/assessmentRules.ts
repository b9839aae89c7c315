/** A share that shows how well something was done; the two bounds are proposals, in per cent. */
type AssessmentRule = {
  part: string
  whole: string
  /** From here on it is a strength. */
  goodFrom: number
  strength: string
  /** Under this it is a limit. */
  weakBelow: number
  limit: string
}

/** What the figures say for "Ưu điểm" and "Hạn chế"; `{ty_le}` is the share. */
export const assessmentRules: readonly AssessmentRule[] = [
  {
    part: 'D13',
    whole: 'D12',
    goodFrom: 85,
    strength: 'đơn thư thuộc thẩm quyền được giải quyết đạt {ty_le}',
    weakBelow: 75,
    limit: 'việc giải quyết đơn thư còn chậm, mới giải quyết được {ty_le} số đơn thuộc thẩm quyền',
  },
  {
    part: 'H05',
    whole: 'H04',
    goodFrom: 80,
    strength: 'tỷ lệ hòa giải thành ở cơ sở đạt {ty_le}',
    weakBelow: 70,
    limit: 'hiệu quả hòa giải ở cơ sở chưa cao, tỷ lệ hòa giải thành mới đạt {ty_le}',
  },
  {
    part: 'G05',
    whole: 'G04',
    goodFrom: 85,
    strength: '{ty_le} vụ việc do ban thanh tra nhân dân kiến nghị được giải quyết',
    weakBelow: 70,
    limit: 'kiến nghị của ban thanh tra nhân dân chậm được xem xét, mới giải quyết {ty_le} số vụ việc',
  },
  {
    part: 'C05',
    whole: 'C04',
    goodFrom: 80,
    strength: '{ty_le} kiến nghị, khuyết điểm sau kiểm tra đã được khắc phục',
    weakBelow: 65,
    limit: 'việc khắc phục khuyết điểm sau kiểm tra còn chậm, mới đạt {ty_le}',
  },
  {
    part: 'I07',
    whole: 'I06',
    goodFrom: 98,
    strength: 'hồ sơ thủ tục hành chính giải quyết đúng hạn đạt {ty_le}',
    weakBelow: 95,
    limit: 'tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn mới đạt {ty_le}',
  },
  {
    part: 'I03',
    whole: 'I01',
    goodFrom: 95,
    strength: '{ty_le} cơ quan, đơn vị có quy chế thực hiện dân chủ',
    weakBelow: 85,
    limit: 'mới có {ty_le} cơ quan, đơn vị ban hành quy chế thực hiện dân chủ',
  },
  {
    part: 'K03',
    whole: 'K01',
    goodFrom: 85,
    strength: '{ty_le} doanh nghiệp đã ban hành quy chế dân chủ tại nơi làm việc',
    weakBelow: 70,
    limit: 'thực hiện dân chủ trong doanh nghiệp còn hạn chế, mới có {ty_le} doanh nghiệp ban hành quy chế dân chủ',
  },
]
