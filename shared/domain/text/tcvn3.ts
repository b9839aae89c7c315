/** TCVN3 (ABC, fonts .Vn…): one sign of Latin-1 for each Vietnamese letter; pairs "sign, letter". U+00AD stands for ư. */
const pairs =
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ' +
  'ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00ADư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ' +
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ'

const letters: ReadonlyMap<string, string> = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]))

/** A text typed in TCVN3 and shown as Latin-1, in Unicode; signs that TCVN3 does not use stay as they are. */
export function fromTcvn3(text: string): string {
  return Array.from(text, (sign) => letters.get(sign) ?? sign).join('')
}
