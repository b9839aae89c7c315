/** Days between automatic copies until the office chooses otherwise: daily is what the reference asks for (desktop §5). */
export const usualBackupDays = 1
