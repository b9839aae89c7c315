import type { SampleRandom } from './sampleRandom.ts'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đỗ',
  'Bùi',
  'Ngô',
  'Dương',
  'Giáp',
  'Thân',
  'Chu',
  'Lưu',
]
const men = ['Văn', 'Đức', 'Quang', 'Xuân', 'Hữu', 'Minh', 'Ngọc']
const women = ['Thị', 'Thị Thu', 'Thị Minh', 'Thị Hồng', 'Thanh']
const menGiven = ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phong', 'Sơn', 'Thắng', 'Tuấn']
const womenGiven = ['Hà', 'Hạnh', 'Hoa', 'Hương', 'Lan', 'Mai', 'Nga', 'Oanh', 'Phương', 'Thảo', 'Thủy', 'Yến']

/** A made-up name. */
export function samplePerson(random: SampleRandom): string {
  const isWoman = random.chance(35)
  const [middle, given] = isWoman ? [women, womenGiven] : [men, menGiven]
  return [random.pick(families), random.pick(middle), random.pick(given)].join(' ')
}
