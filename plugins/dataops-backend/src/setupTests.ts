import fc from 'fast-check';

// The same cases in every run of `npm test`, so that a change is judged and not
// the draw; `npm run test:deep` draws anew and prints the seed of what it finds.
if (process.env.HEADWATER_DEEP !== '1') {
  fc.configureGlobal({ seed: 20_261_121 });
}
