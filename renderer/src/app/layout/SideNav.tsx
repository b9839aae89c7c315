import { Link } from '@tanstack/react-router'
import { shellText } from '../../text/shellText.ts'
import { screens } from '../screens.ts'
import { WaitingCount } from './WaitingCount.tsx'

/** The list of screens at the left. */
export function SideNav() {
  return (
    <nav className="shellNav" aria-label={shellText.screens} data-region>
      {screens.map(({ path, title, icon: Icon }) => (
        <Link key={path} to={path} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon size={17} strokeWidth={1.7} aria-hidden />
          {title}
          {path === '/hop-nhan' && <WaitingCount />}
        </Link>
      ))}
    </nav>
  )
}
