import {
  BookOpenText,
  Award,
  CalendarClock,
  CalendarDays,
  CircleQuestionMark,
  ClipboardList,
  DatabaseBackup,
  FileText,
  House,
  Inbox,
  LayoutTemplate,
  Network,
  PhoneCall,
  Settings,
  Sigma,
  Table2,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import { backupText } from '../text/backupText.ts'
import { calendarText } from '../text/calendarText.ts'
import { committeesText } from '../text/committeesText.ts'
import { consolidationText } from '../text/consolidationText.ts'
import { documentsText } from '../text/documentsText.ts'
import { figuresText } from '../text/figuresText.ts'
import { followUpText } from '../text/followUpText.ts'
import { helpText } from '../text/helpText.ts'
import { homeText } from '../text/homeText.ts'
import { inboxText } from '../text/inboxText.ts'
import { registersText } from '../text/registersText.ts'
import { scheduleText } from '../text/scheduleText.ts'
import { scoringText } from '../text/scoringText.ts'
import { settingsText } from '../text/settingsText.ts'
import { tasksText } from '../text/tasksText.ts'
import { templatesText } from '../text/templatesText.ts'
import { unitsText } from '../text/unitsText.ts'

/** A screen as the navigation, the menus, the palette and the help know it. Its route stands in routes/. */
export type Screen = { path: ScreenPath; title: string; icon: LucideIcon }

/** Where the screens live. */
export type ScreenPath =
  | '/'
  | '/nhiem-vu'
  | '/lich-cong-tac'
  | '/lich-bao-cao'
  | '/so-theo-doi'
  | '/nhap-so-lieu'
  | '/hop-nhan'
  | '/don-doc'
  | '/tong-hop'
  | '/van-ban'
  | '/cham-diem'
  | '/mau-bieu'
  | '/don-vi'
  | '/ban-chi-dao'
  | '/sao-luu'
  | '/cai-dat'
  | '/tro-giup'

/** The screens in the order of the navigation; Ctrl+1 opens the first. */
export const screens: readonly Screen[] = [
  { path: '/', title: homeText.title, icon: House },
  { path: '/nhiem-vu', title: tasksText.title, icon: ClipboardList },
  { path: '/nhap-so-lieu', title: figuresText.title, icon: Table2 },
  { path: '/hop-nhan', title: inboxText.title, icon: Inbox },
  { path: '/so-theo-doi', title: registersText.title, icon: BookOpenText },
  { path: '/don-doc', title: followUpText.title, icon: PhoneCall },
  { path: '/tong-hop', title: consolidationText.title, icon: Sigma },
  { path: '/van-ban', title: documentsText.title, icon: FileText },
  { path: '/cham-diem', title: scoringText.title, icon: Award },
  { path: '/mau-bieu', title: templatesText.title, icon: LayoutTemplate },
  { path: '/don-vi', title: unitsText.title, icon: Network },
  { path: '/ban-chi-dao', title: committeesText.title, icon: UsersRound },
  { path: '/lich-bao-cao', title: scheduleText.title, icon: CalendarClock },
  { path: '/lich-cong-tac', title: calendarText.title, icon: CalendarDays },
  { path: '/sao-luu', title: backupText.title, icon: DatabaseBackup },
  { path: '/cai-dat', title: settingsText.title, icon: Settings },
  { path: '/tro-giup', title: helpText.title, icon: CircleQuestionMark },
]
