import type { CDPSession, Page } from 'playwright-core'

/** A way of pressing keys as Windows and the Vietnamese keyboards send them; `rest` is the pause between events. */
export type Keyboard = {
  /** An ordinary key press. */
  press(key: string): Promise<void>
  /** Ordinary letters. */
  type(text: string): Promise<void>
  /** One sign as Unikey sends it: a packet key (231) and the sign. `namesKey`: some programs see the sign as `key`. */
  packet(sign: string, namesKey?: boolean): Promise<void>
  /** Unikey's answer to a mark: it takes back signs with Backspace and sends others. */
  replace(backspaces: number, signs: string): Promise<void>
  /** The Windows Telex keyboard: a composition that grows and is committed. */
  compose(steps: readonly string[]): Promise<void>
  paste(text: string): Promise<void>
}

/** The keyboard of a page, through the debugger's protocol. */
export async function keyboardOf(page: Page, session: CDPSession, rest: number): Promise<Keyboard> {
  const pause = () => (rest > 0 ? page.waitForTimeout(rest) : Promise.resolve())
  const press = async (key: string) => {
    await page.keyboard.press(key, { delay: rest })
    await pause()
  }
  const packet = async (sign: string, namesKey = false) => {
    const key = namesKey ? sign : 'Unidentified'
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 231, key })
    await session.send('Input.dispatchKeyEvent', { type: 'char', text: sign, key: sign })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 231, key })
    await pause()
  }
  return {
    press,
    packet,
    type: async (text) => {
      for (const sign of text) await press(sign)
    },
    replace: async (backspaces, signs) => {
      for (let count = 0; count < backspaces; count += 1) await press('Backspace')
      for (const sign of signs) await packet(sign)
    },
    compose: async (steps) => {
      const process = { windowsVirtualKeyCode: 229, key: 'Process' }
      for (const text of steps) {
        await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...process })
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...process })
        await pause()
      }
      await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
      await pause()
    },
    paste: async (text) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await press('Control+v')
    },
  }
}

/** "Đảng" as Unikey's Telex sends it: D d → Đ, a n g, r → ả n g again. */
export async function typeDangWithUnikey(keys: Keyboard): Promise<void> {
  await keys.press('D')
  await keys.replace(1, 'Đ')
  await keys.type('ang')
  await keys.replace(3, 'ảng')
}
