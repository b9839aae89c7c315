import { createTheme, type MantineColorsTuple } from '@mantine/core'

const red: MantineColorsTuple = [
  '#fdeeee',
  '#f7dada',
  '#eeb3b3',
  '#e58a8a',
  '#dd6767',
  '#d75050',
  '#c23a3a',
  '#aa2c2c',
  '#9a2222',
  '#851a1a',
]

/** The dense look: 13 px text, small controls, a red dark enough for white text. */
export const theme = createTheme({
  primaryColor: 'red',
  colors: { red },
  primaryShade: 8,
  autoContrast: true,
  fontFamily: '"Segoe UI", "Noto Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  spacing: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  defaultRadius: 'sm',
  headings: { sizes: { h1: { fontSize: '17px' }, h2: { fontSize: '14px' }, h3: { fontSize: '13px' } } },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    // A list that is closed is not drawn: those of the toolbar would cost a fifth of the first paint.
    Select: { defaultProps: { size: 'xs', comboboxProps: { keepMounted: false } } },
    DateInput: { defaultProps: { size: 'xs' } },
    Table: { defaultProps: { verticalSpacing: 2, horizontalSpacing: 'xs', fz: 'sm' } },
    Text: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { tt: 'none', radius: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 500 } },
  },
})
