/** VNI: a base letter and a sign after it for mark and tone; tables "sign → what it adds to the letter before it". */
const afterLetter: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: {
    ù: 'á',
    ø: 'à',
    û: 'ả',
    õ: 'ã',
    ï: 'ạ',
    ê: 'ă',
    é: 'ắ',
    è: 'ằ',
    ú: 'ẳ',
    ü: 'ẵ',
    ë: 'ặ',
    â: 'â',
    á: 'ấ',
    à: 'ầ',
    å: 'ẩ',
    ã: 'ẫ',
    ä: 'ậ',
  },
  e: { ù: 'é', ø: 'è', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', á: 'ế', à: 'ề', å: 'ể', ã: 'ễ', ä: 'ệ' },
  o: { ù: 'ó', ø: 'ò', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', á: 'ố', à: 'ồ', å: 'ổ', ã: 'ỗ', ä: 'ộ' },
  u: { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' },
  y: { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ' },
  ô: { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' },
  ö: { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' },
}

const alone: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  í: 'í',
  ì: 'ì',
}

/** A text typed in VNI and shown as Latin-1, in Unicode; what VNI does not use stays as it is. */
export function fromVni(text: string): string {
  let converted = ''
  for (let at = 0; at < text.length; at++) {
    const [sign, next] = [text.charAt(at), text.charAt(at + 1)]
    const joined = afterLetter[lower(sign)]?.[lower(next)]
    const single = joined ?? alone[lower(sign)]
    converted += single === undefined ? sign : isUpper(sign) ? single.toUpperCase() : single
    if (joined !== undefined) at++
  }
  return converted
}

function lower(sign: string): string {
  return sign.toLowerCase()
}

function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase()
}
