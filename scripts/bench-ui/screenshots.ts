import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtScreens } from '#test/e2e/support/builtScreens.ts'
import { openTestProgram } from '#test/e2e/support/openTestProgram.ts'
import { sampleProvince } from '#test/e2e/support/sampleProvince.ts'
import { shownScreens } from '#test/e2e/support/shownScreens.ts'

/** Every screen with something on it, by the name of its picture. `filled` is a text that is there once it is drawn. */
const pictures = [
  { name: 'trang-chu', address: '/?unit=BG&period=2022-Q1', filled: 'Đúng hạn' },
  { name: 'nhiem-vu', address: '/nhiem-vu?unit=218&task=8.2a', filled: 'Trích yếu' },
  {
    name: 'van-ban-chi-dao',
    address: '/nhiem-vu?unit=BG&part=documents&document=03-HD-BDVTU',
    filled: 'Báo cáo sơ kết một năm',
  },
  { name: 'chi-bo', address: '/nhiem-vu?unit=BG&part=cells', filled: 'Tổng số chi bộ' },
  { name: 'trong-tam', address: '/nhiem-vu?unit=BG&part=priorities', filled: 'Mục 6 Chỉ thị' },
  { name: 'lich-cong-tac', address: '/lich-cong-tac?year=2022', filled: 'Chốt số liệu báo cáo quý I năm 2022' },
  { name: 'nhap-so-lieu', address: '/nhap-so-lieu?unit=07507&period=2022-Q1', filled: 'Cuộc tuyên truyền, quán triệt' },
  {
    name: 'so-lieu-tu-so',
    address: '/nhap-so-lieu?unit=07507&period=2022-Q1&part=proposals',
    filled: 'Các sự kiện đằng sau',
  },
  { name: 'ban-chi-dao', address: '/ban-chi-dao?unit=218', filled: 'Các lần thay đổi' },
  { name: 'noi-dung', address: '/nhap-so-lieu?unit=218&period=2022-Q1&part=narratives', filled: 'Đưa vào bài' },
  { name: 'lan-gui', address: '/nhap-so-lieu?unit=218&period=2022-Q1&part=versions', filled: 'Mã kiểm' },
  { name: 'hop-nhan', address: '/hop-nhan?period=2022-Q1', filled: 'Chưa có tệp nào đến' },
  { name: 'duyet', address: '/hop-nhan?period=2022-Q1&part=review', filled: 'Huyện Lục Nam' },
  { name: 'gui-di', address: '/hop-nhan?period=2022-Q1&part=send', filled: 'Huyện Lục Nam' },
  { name: 'co-quan-trao-doi', address: '/hop-nhan?period=2022-Q1&part=trust', filled: 'Tạo khóa' },
  { name: 'don-doc', address: '/don-doc?unit=BG&period=2022-Q1', filled: 'Ghi việc đôn đốc' },
  { name: 'nghi-van', address: '/don-doc?unit=BG&period=2022-Q1&view=suspicions', filled: 'nghi vấn' },
  { name: 'quy-dinh-don-doc', address: '/don-doc?unit=BG&period=2022-Q1&view=rules', filled: 'có nghĩa là' },
  { name: 'so-theo-doi', address: '/so-theo-doi?unit=218&period=2022-Q1&register=doi-thoai', filled: 'Sửa…' },
  { name: 'tong-hop', address: '/tong-hop?unit=BG&period=2022-Q1&indicator=A01', filled: 'Số riêng của đơn vị' },
  { name: 'van-ban', address: '/van-ban?unit=218&period=2022-Q1', filled: 'Nơi nhận:' },
  { name: 'mau-bieu', address: '/mau-bieu', filled: '{co_quan}' },
  { name: 'don-vi', address: '/don-vi?unit=218', filled: 'Lịch sử' },
  { name: 'lich-bao-cao', address: '/lich-bao-cao?unit=BG&period=2022-Q1', filled: 'Lý do gia hạn' },
  { name: 'ngay-nghi', address: '/lich-bao-cao?unit=BG&period=2022-Q1&view=holidays', filled: 'Hạn thực tế' },
  { name: 'ky-va-han-gui', address: '/lich-bao-cao?unit=BG&period=2022-Q1&view=rules', filled: 'Ngày chốt' },
  { name: 'sao-luu', address: '/sao-luu', filled: 'Lần sao lưu gần nhất' },
  { name: 'cham-diem', address: '/cham-diem?unit=BG&period=2022-Q1', filled: 'Tính điểm tự động' },
  { name: 'phieu-cham-diem', address: '/cham-diem?unit=218&period=2022-Q1&part=sheet', filled: 'Căn cứ' },
  { name: 'bo-tieu-chi', address: '/cham-diem?unit=BG&period=2022-Q1&part=rubric', filled: 'Xuất ra Excel…' },
  { name: 'cai-dat', address: '/cai-dat', filled: 'Tên tệp có dấu' },
  { name: 'tro-giup', address: '/tro-giup?page=nhap-so-lieu', filled: 'Bốn cách trả lời khác nhau' },
] as const

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** The pictures that the documents show; the others are for looking at, and stay out of the repository. */
const shownInDocs: ReadonlySet<string> = new Set([
  'trang-chu',
  'nhap-so-lieu',
  'tong-hop',
  'nhiem-vu',
  'duyet',
  'don-doc',
  'van-ban',
  'mau-bieu',
  'don-vi',
  'lich-bao-cao',
  'lich-cong-tac',
  'cai-dat',
  'phieu-cham-diem',
  'so-theo-doi',
  'ban-chi-dao',
])

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out/screens' }, docs: { type: 'string', default: 'docs/screens' } },
})

for (const viewport of sizes) await takeAll(viewport)

async function takeAll(viewport: { width: number; height: number }): Promise<void> {
  const database = await sampleProvince()
  const program = await openTestProgram({ database, rendererRoot: await builtScreens(), today: '2022-04-20', viewport })
  try {
    for (const { picture, address, filled } of shownScreens) {
      await program.page.goto('about:blank')
      await program.page.goto(`${program.origin}/#${address}`)
      await program.page.getByText(filled).first().waitFor()
      const folder = viewport.width === 1366 && shownInDocs.has(picture) ? values.docs : values.out
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${picture}-${viewport.width}.png`)
      await program.page.screenshot({ path })
      console.log(path)
    }
  } finally {
    await program.close()
  }
}
