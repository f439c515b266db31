import InputBase from '@mui/material/InputBase';
import { useEffect, useRef, useState } from 'react';

const DEBOUNCE_MS = 250;

/** A search box that waits until the reader pauses; `/` inside its region focuses it. */
export function SearchField(props: {
  label: string;
  value: string;
  onSearch(value: string): void;
  /** Where `/` works: single keys must not act outside a focused widget. */
  region?: HTMLElement | null;
}) {
  const { label, value, onSearch, region } = props;
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onSearch);
  latest.current = onSearch;

  useEffect(
    // A space at the end is the beginning of the next word.
    () => setText(typed => (typed.trim() === value ? typed : value)),
    [value],
  );
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => latest.current(text.trim()), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement;
      if (event.key === '/' && !typing) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    region?.addEventListener('keydown', focus);
    return () => region?.removeEventListener('keydown', focus);
  }, [region]);

  return (
    <InputBase
      type="search"
      inputRef={input}
      value={text}
      placeholder={label}
      inputProps={{ 'aria-label': label, 'aria-keyshortcuts': '/' }}
      onChange={event => setText(event.target.value)}
      sx={{
        flex: '1 1 220px',
        maxWidth: 360,
        minHeight: 34,
        px: 1.25,
        fontSize: 14,
        border: 1,
        borderColor: 'text.secondary',
        borderRadius: 1,
        bgcolor: 'background.paper',
        '&.Mui-focused': {
          outline: '2px solid',
          outlineColor: 'primary.main',
        },
        '& input::placeholder': { color: 'text.secondary', opacity: 1 },
      }}
    />
  );
}
