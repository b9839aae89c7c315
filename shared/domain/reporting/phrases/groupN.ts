import type { PhraseParagraph } from './phrase.ts'

/** N: models of skilful mass mobilisation. */
export const groupN: readonly PhraseParagraph[] = [
  {
    id: 'dan-van-kheo',
    phrases: [
      {
        of: 'N01',
        says: '{toan} có {so} mô hình, điển hình “Dân vận khéo” đăng ký thực hiện',
        none: '{toan} chưa có mô hình, điển hình “Dân vận khéo” đăng ký thực hiện',
        topic: 'mô hình, điển hình “Dân vận khéo”',
        byLoaiHinh: true,
        then: [
          {
            of: 'N02',
            text: '{so} mô hình triển khai hiệu quả, được công nhận',
            share: { of: 'N01', text: ', đạt {ty_le}' },
          },
        ],
        names: 'highest',
      },
    ],
  },
]
