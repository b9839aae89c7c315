/** The words around notices. */
export const noticesText = {
  title: 'Cần chú ý',
  open: 'Xem',
  openNamed: (sentence: string) => `Xem: ${sentence}`,
  dismiss: 'Ẩn',
  dismissNamed: (sentence: string) => `Ẩn: ${sentence}`,
  product: 'Thư ký QCDC',
  more: (first: string, others: string) => `${first} Và ${others} việc khác.`,
}
