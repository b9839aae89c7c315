import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { shellText } from '../text/shellText.ts'
import type { ShellCommand } from './shellCommands.ts'

/** The commands that begin on a screen of their own: taking files in, making a report, backing up. */
export function useGoCommands(): Readonly<Record<'takeFiles' | 'makeReport' | 'backUp', ShellCommand>> {
  const navigate = useNavigate()
  return useMemo(() => {
    const { takeFiles, makeReport, backUp } = shellText.command
    return {
      takeFiles: { id: 'takeFiles', title: takeFiles, run: () => void navigate({ to: '/hop-nhan' }) },
      makeReport: { id: 'makeReport', title: makeReport, run: () => void navigate({ to: '/van-ban' }) },
      backUp: { id: 'backUp', title: backUp, run: () => void navigate({ to: '/sao-luu' }) },
    }
  }, [navigate])
}
