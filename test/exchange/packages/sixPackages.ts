import { newOffice, report, send } from './offices.ts'

/** Six packages of two districts: two corrections, one repeat, and a half-year report that holds the quarter again. */
export async function sixPackages(): Promise<Buffer[]> {
  const [one, other] = [await newOffice('218'), await newOffice('219')]
  try {
    report(one, '07444', '2022-Q1', { 'G03/X': 3, 'H03/X': 0 }, 'Lần đầu')
    report(one, '07450', '2022-Q1', { 'G03/X': 8 })
    const first = send(one, '218', '2022-Q1').bytes
    report(one, '07444', '2022-Q1', { 'G03/X': 4, 'H03/X': null }, 'Sửa lần một')
    const second = send(one, '218', '2022-Q1').bytes
    report(one, '07444', '2022-Q2', { 'G03/X': 11 })
    const halfYear = send(one, '218', '2022-H1', 'half-year').bytes
    report(one, '07450', '2022-Q1', { 'G03/X': 9, 'H03/X': 2 })
    const third = send(one, '218', '2022-Q1').bytes
    report(other, '07525', '2022-Q1', { 'G03/X': 5 }, 'Huyện khác')
    const another = send(other, '219', '2022-Q1').bytes
    return [first, second, second, halfYear, third, another]
  } finally {
    one.close()
    other.close()
  }
}
