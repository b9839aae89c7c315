import type { Locator, Page } from 'playwright-core'
import { GridPage } from './gridPage.ts'

/** Chấm điểm: the ranking, one unit's sheet, and what a point rests on. */
export class ScoringPage {
  readonly page: Page
  readonly grid: GridPage
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = new GridPage(page)
    this.panel = page.getByRole('complementary', { name: 'Căn cứ của điểm' })
  }

  /** Selects a unit of the ranking and opens its sheet by Enter. */
  async open(unit: string): Promise<void> {
    await this.page.getByRole('gridcell', { name: unit, exact: true }).click()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('grid', { name: `Phiếu chấm điểm của ${unit}` }).waitFor()
  }

  /** Types into the open score, or its reason, of a criterion. */
  async write(criterion: string, column: string, text: string): Promise<void> {
    await this.grid.select(criterion, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }
}
