import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';

/** A row of buttons of which one is pressed: for views and short filters. */
export function SegmentedButtons<T extends string>(props: {
  label: string;
  value: T;
  options: Array<{ value: T; label: string }>;
  onChange(value: T): void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {options.map(option => (
        <ButtonBase
          key={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          focusRipple={false}
          disableRipple
          sx={{
            minHeight: 28,
            px: 1.25,
            fontSize: 13,
            fontFamily: 'inherit',
            color: 'text.primary',
            fontWeight: option.value === value ? 700 : 400,
            bgcolor: option.value === value ? 'action.selected' : undefined,
            '&:hover': { bgcolor: 'action.hover' },
            '&:focus-visible': {
              outline: '2px solid',
              outlineColor: 'text.primary',
              outlineOffset: -2,
            },
          }}
        >
          {option.label}
        </ButtonBase>
      ))}
    </Box>
  );
}
