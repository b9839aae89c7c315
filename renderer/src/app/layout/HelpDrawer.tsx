import { Drawer, Table, Text, Title } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { keyHelp } from '../../text/keyHelp.ts'
import { shellText } from '../../text/shellText.ts'
import { closeShellDialog, useShellDialog } from '../dialogs.ts'
import { screens } from '../screens.ts'

/** F1: what this screen is for and how, then the keys. */
export function HelpDrawer() {
  const isOpen = useShellDialog((state) => state.open === 'help')
  const { pathname } = useLocation()
  const screen = screens.find(({ path }) => path === pathname)
  return (
    <Drawer
      opened={isOpen}
      onClose={closeShellDialog}
      position="right"
      size={400}
      title={shellText.command.help}
      closeButtonProps={{ 'aria-label': shellText.close }}
      transitionProps={{ duration: 0 }}
    >
      <Title order={2}>{screen?.title}</Title>
      {screen?.help.map((paragraph) => (
        <Text key={paragraph} my="xs">
          {paragraph}
        </Text>
      ))}
      <Title order={2} mt="md" mb="xs">
        {shellText.keys}
      </Title>
      <Table data={{ body: keyHelp.map(({ keys, does }) => [keys, does]) }} />
    </Drawer>
  )
}
