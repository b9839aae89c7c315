import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { shellText } from '../text/shellText.ts'

/** What an unknown address shows. */
export function NoScreen() {
  return (
    <main className="screen">
      <Text>{shellText.noScreen}</Text>
      <Anchor component={Link} to="/">
        {shellText.goHome}
      </Anchor>
    </main>
  )
}
