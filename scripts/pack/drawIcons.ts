import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const folder = join(import.meta.dirname, '..', '..', 'build')
const sizes = [16, 24, 32, 48, 64, 128, 256]

/** Draws each .svg of build/ at the sizes that Windows asks for, and writes them as one .ico beside it. */
async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  for (const name of ['icon', 'package']) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
    const images: Buffer[] = []
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
      images.push(await page.screenshot({ omitBackground: true }))
    }
    writeFileSync(join(folder, `${name}.ico`), icoOf(images))
  }
  await browser.close()
}

/** An .ico of PNG images: a header, an entry of 16 bytes an image, then the images. */
function icoOf(images: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach((image, index) => {
    const at = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8((sizes[index] ?? 0) % 256, at)
    head.writeUInt8((sizes[index] ?? 0) % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(image.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image.length
  })
  return Buffer.concat([head, ...images])
}

await drawIcons()
