import { dateParts, type IsoDate } from '#shared/domain/isoDate.ts'

/** The first year with a period to choose: the directive is of August 2021, and reports compare with the year before. */
const firstYear = 2020

/** The codes of the periods a user can go to, newest first: each year to this one, its halves and its quarters. */
export function periodChoices(today: IsoDate): string[] {
  const { year: last } = dateParts(today)
  const years = Array.from({ length: last - firstYear + 1 }, (_, place) => last - place)
  return years.flatMap((year) => [
    `${year}`,
    `${year}-Q4`,
    `${year}-Q3`,
    `${year}-H2`,
    `${year}-Q2`,
    `${year}-Q1`,
    `${year}-H1`,
  ])
}
