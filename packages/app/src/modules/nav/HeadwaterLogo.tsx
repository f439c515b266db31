/** Three streams that become one; with the name where there is room. */
export function HeadwaterLogo(props: { withName?: boolean }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 12 }}>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <path
          d="M3 7c7 0 8 9 14 9h12M3 16h26M3 25c7 0 8-9 14-9"
          fill="none"
          stroke="#7fdbd0"
          strokeWidth="2.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {props.withName && (
        <span style={{ fontSize: 20, fontWeight: 700, letterSpacing: 0.2 }}>
          Headwater
        </span>
      )}
    </span>
  );
}
