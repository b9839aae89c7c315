import { dateInVietnamese } from '../domain/text/dateInVietnamese.ts'
import type { Failure, FailureCode, FailureDetails } from '../contract/failure.ts'
import { askedInWords } from './askedInWords.ts'
import { reportTypeNames } from './reportTypeNames.ts'

/** One clear sentence a failure: what is wrong, where, and what to do. */
const sentences: { [C in FailureCode]: (details: FailureDetails[C]) => string } = {
  unknownUnit: ({ code, nearest }) =>
    `Không có đơn vị nào mang mã “${code}”${nearest ? `; mã gần giống nhất là ${nearest}` : ''}. Hãy kiểm tra lại mã đơn vị.`,
  unknownPeriod: ({ code }) =>
    `Không có kỳ báo cáo “${code}”. Hãy viết kỳ dạng 2022-Q1 (quý), 2022-H1 (6 tháng) hoặc 2022 (năm).`,
  unknownReportType: ({ code }) =>
    `Không có loại báo cáo “${code}”. Hãy dùng quarterly (quý), half-year (6 tháng) hoặc annual (năm).`,
  periodDoesNotFit: ({ period, reportType }) =>
    `Kỳ ${period} không hợp với ${nameOfType(reportType)}. Báo cáo quý dùng kỳ dạng 2022-Q1, 6 tháng dùng 2022-H1, năm dùng 2022.`,
  unknownPreset: ({ code, known }) => `Không có bộ đơn vị mẫu “${code}”. Các bộ hiện có: ${known.join(', ')}.`,
  unitCannotReport: ({ code, name }) =>
    `${name} (mã ${code}) không lập loại báo cáo này. Hãy chọn tỉnh hoặc một đơn vị cấp huyện.`,
  databaseExists: ({ path }) => `Tệp dữ liệu ${path} đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên.`,
  databaseMissing: ({ path }) =>
    `Không tìm thấy tệp dữ liệu ${path}. Hãy kiểm tra đường dẫn, hoặc tạo mới bằng lệnh init.`,
  databaseFolderMissing: ({ path }) => `Không có thư mục ${path}. Hãy tạo thư mục này trước.`,
  databaseLocked: ({ path }) =>
    `Tệp dữ liệu ${path} đang được một chương trình khác ghi. Hãy đóng chương trình đó rồi thử lại.`,
  databaseForeign: ({ path }) =>
    `Tệp ${path} không phải là tệp dữ liệu của Thư ký QCDC. Tệp được giữ nguyên; hãy chọn tệp khác.`,
  databaseDamaged: ({ path }) =>
    `Tệp dữ liệu ${path} bị hỏng. Tệp được giữ nguyên; hãy phục hồi từ bản sao lưu gần nhất.`,
  databaseNewer: ({ path, found, known }) =>
    `Tệp dữ liệu ${path} do bản phần mềm mới hơn tạo ra (phiên bản ${found}, bản này đọc đến ${known}). Hãy cài bản phần mềm mới; tệp được giữ nguyên.`,
  databaseEmpty: () => 'Tệp dữ liệu chưa được thiết lập đơn vị. Hãy chạy lệnh init trước.',
  sampleExists: ({ period }) =>
    `Dữ liệu đã có báo cáo của kỳ ${period}, nên không ghi dữ liệu mẫu lên. Hãy tạo một tệp dữ liệu mới.`,
  sampleOnRealData: ({ path }) =>
    `Tệp ${path} đang giữ dữ liệu thật, nên không ghi dữ liệu mẫu vào. Hãy tạo một tệp dữ liệu mới cho dữ liệu mẫu.`,
  fileMissing: ({ path }) => `Không tìm thấy tệp ${path}. Hãy kiểm tra lại đường dẫn.`,
  fileUnreadable: ({ path, reason }) =>
    `Không đọc được tệp ${path}: ${reason}. Hãy chọn tệp khác hoặc xin gửi lại tệp.`,
  fileTooLarge: ({ path, megabytes, limit }) =>
    `Tệp ${path} nặng ${megabytes} MB, vượt mức ${limit} MB. Hãy kiểm tra xem có chọn nhầm tệp không.`,
  fileNotWritable: ({ path, reason }) => `Không ghi được ${path}: ${reason}. Hãy chọn nơi khác rồi thử lại.`,
  fileLocked: ({ path }) => `Tệp ${path} đang mở trong Word hoặc Excel. Đóng tệp rồi bấm Thử lại, hoặc lưu tên khác.`,
  diskFull: ({ path }) =>
    `Ổ đĩa đã đầy nên không ghi được ${path}. Hãy giải phóng chỗ trống rồi thử lại; dữ liệu cũ được giữ nguyên.`,
  templateRefused: ({ path, faults }) => `Mẫu ${path} chưa dùng được: ${faults.join(' ')}`,
  catalogueRefused: ({ path, faults }) => `Danh mục ${path} chưa dùng được: ${faults.join(' ')}`,
  periodIssued: ({ periods, after }) =>
    `Báo cáo ${periods.join(', ')} đã phát hành nên ngày của kỳ đó không đổi được. Hãy lập phiên bản lịch mới áp dụng sau ngày ${dateInVietnamese(after)}.`,
  sameFirstDay: ({ name, from }) =>
    `Đã có “${name}” áp dụng từ ${dateInVietnamese(from)}. Hãy sửa phiên bản đó, hoặc chọn ngày áp dụng khác.`,
  lastVersion: ({ code }) =>
    `“${code}” là bản gốc hoặc bản duy nhất nên không bỏ được. Hãy sửa bản này, hoặc lập phiên bản mới áp dụng từ ngày khác.`,
  rubricLocked: ({ year }) =>
    `Điểm năm ${year} đã có phiếu được duyệt chính thức nên bộ tiêu chí của năm này không đổi được. Hãy lập phiên bản mới áp dụng từ ngày 01/01/${year + 1}.`,
  figureRefused: ({ column, sentence }) => `Ô ${column}: ${sentence}`,
  notAskedInPeriod: ({ column, period, askedIn }) =>
    `Báo cáo ${period} không hỏi chỉ tiêu ${column}: chỉ báo cáo ${askedInWords(askedIn)}. Hãy để trống ô này.`,
  unknownColumn: ({ column }) =>
    `Đơn vị này không báo cáo chỉ tiêu ${column}. Hãy kiểm tra lại mã chỉ tiêu và loại hình.`,
  unknownSection: ({ section }) => `Đề cương không có mục “${section}”. Hãy kiểm tra lại mã mục.`,
  unknownAssignment: ({ task, unit }) =>
    `Nhiệm vụ ${task} không được giao cho đơn vị ${unit}. Hãy kiểm tra lại mã nhiệm vụ và mã đơn vị.`,
  treeChangeRefused: ({ faults }) => `Chưa thay đổi được cây đơn vị: ${faults.join(' ')}`,
  numberTaken: ({ number, symbol }) =>
    `Số ${number} của ký hiệu ${symbol} đã được cấp. Hãy dùng số khác hoặc để chương trình lấy số kế tiếp.`,
  notIssuable: ({ reason }) => `Chưa phát hành được văn bản: ${reason}`,
  wrongState: ({ unit, state, action }) => `Báo cáo của ${unit} đang ở trạng thái “${state}” nên chưa ${action} được.`,
  frozenReport: ({ unit, period }) =>
    `Báo cáo kỳ ${period} của ${unit} đã đưa vào văn bản phát hành nên không sửa trực tiếp được. Hãy lập phiếu đính chính ở Nhập số liệu, phần Lần gửi.`,
  noUpperUnit: ({ unit }) => `${unit} không có đơn vị cấp trên để gửi báo cáo. Hãy chọn đơn vị khác.`,
  unitNotOurs: ({ unit }) =>
    `${unit} không thuộc cơ quan dùng tệp dữ liệu này nên không gửi thay được. Hãy chọn đơn vị của mình.`,
  keyNotTrusted: ({ unit }) =>
    `Chưa có khóa tin cậy của ${unit} nên chưa niêm phong được. Hãy nhận tệp đăng ký và xác nhận mã kiểm tra trước.`,
  checkCodeWrong: ({ unit, code }) =>
    `Mã kiểm tra ${code} không khớp khóa nào đã nhận của ${unit}. Hãy đọc lại mã qua điện thoại; nếu vẫn khác thì không tin tệp đó.`,
  nothingToTake: ({ path }) => `Trong thư mục ${path} không có biểu Excel hay tệp trao đổi nào. Hãy chọn thư mục khác.`,
  nothingReceived: ({ unit, period }) => `Chưa nhận tệp báo cáo nào kỳ ${period} của ${unit}. Hãy nhận tệp trước.`,
  estimateNotFinal: ({ unit, period }) =>
    `Báo cáo kỳ ${period} của ${unit} còn là số liệu ước. Hãy chờ số liệu chính thức, hoặc đồng ý duyệt số ước.`,
  unknownDocument: () => 'Sổ văn bản không có văn bản này. Hãy nạp lại sổ rồi chọn lại.',
  unknownRegister: ({ code, known }) => `Không có sổ “${code}”. Các sổ hiện có: ${known.join(', ')}.`,
  registerRefused: ({ register, faults }) => `Sổ ${register} chưa dùng được: ${faults.join(' ')}`,
  workbookRefused: ({ path, sentence }) => `Tệp ${path}: ${sentence}`,
  noRubric: ({ year }) =>
    `Chưa có bộ tiêu chí chấm điểm nào áp dụng cho năm ${year}. Hãy nhập bộ tiêu chí có hiệu lực trong năm này.`,
  noScoreSheet: ({ unit, year }) =>
    `${unit} chưa có phiếu chấm điểm năm ${year}. Hãy bấm “Tính điểm tự động” để lập phiếu trước.`,
  scoreRefused: ({ sentence }) => sentence,
  scoreNotReady: ({ unit, faults }) => `Phiếu chấm điểm của ${unit} chưa chuyển bước được: ${faults.join(' ')}`,
  scoreClosed: ({ unit, year, state }) =>
    `Phiếu chấm điểm năm ${year} của ${unit} đang ở bước “${state}” nên không sửa được điểm. Hãy trả phiếu về bước trước nếu cần sửa; phiếu chính thức thì giữ nguyên.`,
  reasonMissing: ({ column, proposed, typed }) =>
    `Ô ${column}: số ghi là ${typed}, khác số lấy từ sổ là ${proposed}. Hãy ghi lý do ghi khác.`,
  badInput: ({ field, reason }) => `Giá trị “${field}” chưa hợp lệ: ${reason}. Hãy sửa lại rồi thử lần nữa.`,
  cancelled: () => 'Đã dừng theo yêu cầu; phần đã xong được giữ lại.',
}

/** The Vietnamese sentence of a failure; for an internal one, the number to quote when asking for help. */
export function failureSentence(failure: Failure): string {
  if (failure.code === 'internal')
    return `Có lỗi trong chương trình (mã sự cố ${failure.details.incident}). Dữ liệu được giữ nguyên; hãy gửi mã này cho người hỗ trợ.`
  const write = sentences[failure.code] as (details: unknown) => string
  return write(failure.details)
}

/** A failure carries its type as any text. */
function nameOfType(code: string): string {
  return code in reportTypeNames ? reportTypeNames[code as keyof typeof reportTypeNames] : `loại báo cáo ${code}`
}
