import {
  Anchor,
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  Input,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Popover,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Slider,
  Switch,
  Tabs,
  TagsInput,
  Tooltip,
} from '@mantine/core';
import { darkTokens, lightTokens, variablesOf } from './colors.ts';
import classes from './theme.module.css';

const gray: MantineColorsTuple = [
  '#FDFBF6',
  '#F7F2E8',
  '#EFE8DA',
  '#E6DDCB',
  '#DCD2C0',
  '#BFB29B',
  '#8C8070',
  '#6B6255',
  '#574F44',
  '#24201A',
];
const dark: MantineColorsTuple = [
  '#EDE6D8',
  '#BDB3A2',
  '#9C9283',
  '#756C5F',
  '#393329',
  '#322C24',
  '#211E1A',
  '#191714',
  '#13110F',
  '#0E0C0B',
];
const carmine: MantineColorsTuple = [
  '#FBEDEB',
  '#F3D3D0',
  '#E9B9B4',
  '#DB8C8C',
  '#EC6478',
  '#C4304A',
  '#A3182F',
  '#8E1328',
  '#780F21',
  '#5F0B19',
];

const sans = "'Golos Text Variable', system-ui, sans-serif";
const serif = "'Literata Variable', Georgia, serif";

/** Carmine is kept for the primary button and the path: every other control that is "on" is ink. */
const ink = { color: 'var(--ink)' };
const fade = { transition: 'fade', duration: 120 } as const;

/** The list scrolls by itself: an area around it that scrolls would need a key of its own. */
const list = { defaultProps: { withScrollArea: false }, classNames: { options: classes['options'] } } as const;

/** By size; anything else is as high as the usual one. */
const buttonHeights: Readonly<Record<string, string>> = { xs: '28px', sm: '34px', lg: '40px' };

export const theme = createTheme({
  colors: { gray, dark, carmine },
  primaryColor: 'carmine',
  primaryShade: { light: 6, dark: 5 },
  white: '#FDFBF6',
  black: '#24201A',
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '22px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '36px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: classes['focus'] ?? '',
  other: { serif },
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      classNames: { root: classes['button'], label: classes['buttonLabel'] },
      vars: (_theme, props) => ({ root: { '--button-height': buttonHeights[props.size ?? 'sm'] } }),
    }),
    Anchor: Anchor.extend({ classNames: { root: classes['anchor'] } }),
    Input: Input.extend({ classNames: { input: classes['input'] } }),
    InputWrapper: Input.Wrapper.extend({
      classNames: { label: classes['inputLabel'], description: classes['inputDescription'] },
    }),
    Select: Select.extend(list),
    MultiSelect: MultiSelect.extend(list),
    Autocomplete: Autocomplete.extend(list),
    TagsInput: TagsInput.extend(list),
    Checkbox: Checkbox.extend({
      defaultProps: { ...ink, iconColor: 'var(--sheet)', radius: 'xs' },
      classNames: { input: classes['box'] },
    }),
    Radio: Radio.extend({ defaultProps: { ...ink, iconColor: 'var(--sheet)' }, classNames: { radio: classes['box'] } }),
    Switch: Switch.extend({ defaultProps: ink }),
    Slider: Slider.extend({ defaultProps: ink }),
    Progress: Progress.extend({ defaultProps: ink }),
    Loader: Loader.extend({ defaultProps: { color: 'var(--ink2)' } }),
    Tabs: Tabs.extend({ defaultProps: { ...ink, keepMounted: false } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { transitionDuration: 120 },
      classNames: {
        root: classes['segmented'],
        indicator: classes['segmentedIndicator'],
        label: classes['segmentedLabel'],
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 'lg',
        centered: true,
        transitionProps: fade,
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.3 },
      },
      classNames: { header: classes['dialogHeader'], title: classes['dialogTitle'], content: classes['popover'] },
    }),
    Drawer: Drawer.extend({
      defaultProps: { transitionProps: { duration: 180 }, overlayProps: { backgroundOpacity: 0.2 } },
      classNames: { header: classes['dialogHeader'], title: classes['dialogTitle'], content: classes['drawer'] },
    }),
    Popover: Popover.extend({
      defaultProps: { radius: 'lg', shadow: 'md', transitionProps: fade },
      classNames: { dropdown: classes['popover'] },
    }),
    Menu: Menu.extend({
      // The placeholder that has the focus first is no entry of a menu, and read as one that is broken.
      defaultProps: { radius: 'lg', shadow: 'md', transitionProps: fade, withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes['popover'] },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400 }, classNames: { tooltip: classes['tooltip'] } }),
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--sans': sans, '--serif': serif },
  light: variablesOf(lightTokens),
  dark: variablesOf(darkTokens),
});
