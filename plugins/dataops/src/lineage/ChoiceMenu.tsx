import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../common/MenuButton';

/** One of several: a button that says which, and opens the others. */
export function ChoiceMenu<T extends string>(props: {
  title: string;
  /** What the button says. */
  text: string;
  value?: T;
  options: ReadonlyArray<{ value: T; label: string }>;
  onChoose(value: T): void;
}) {
  const { title, text, value, options, onChoose } = props;
  return (
    <MenuButton title={title} label={text}>
      {close =>
        options.map(option => (
          <MenuItem
            key={option.value}
            role="menuitemradio"
            aria-checked={option.value === value}
            selected={option.value === value}
            onClick={() => {
              close();
              onChoose(option.value);
            }}
          >
            {option.label}
          </MenuItem>
        ))
      }
    </MenuButton>
  );
}
