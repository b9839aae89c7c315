import { ClipboardList, House, Sigma, Table2, type LucideIcon } from 'lucide-react'
import { consolidationText } from '../text/consolidationText.ts'
import { figuresText } from '../text/figuresText.ts'
import { homeText } from '../text/homeText.ts'
import { tasksText } from '../text/tasksText.ts'

/** A screen as the navigation, the menus, the palette and the help know it. Its route stands in router.tsx. */
export type Screen = { path: ScreenPath; title: string; icon: LucideIcon; help: readonly string[] }

/** Where the screens live. */
export type ScreenPath = '/' | '/nhiem-vu' | '/nhap-so-lieu' | '/tong-hop'

/** The screens in the order of the navigation; Ctrl+1 opens the first. */
export const screens: readonly Screen[] = [
  { path: '/', title: homeText.title, icon: House, help: homeText.help },
  { path: '/nhiem-vu', title: tasksText.title, icon: ClipboardList, help: tasksText.help },
  { path: '/nhap-so-lieu', title: figuresText.title, icon: Table2, help: figuresText.help },
  { path: '/tong-hop', title: consolidationText.title, icon: Sigma, help: consolidationText.help },
]
